/**
 * What an authority asks a bank, and how the bank answers: the information request and its response as data.
 * Source: ISO 20022 message definitions auth.001.001.01 (InformationRequestOpening) and auth.002.001.01 (InformationRequestResponse), edition of 2013.
 */

import {
  type Codec,
  choice,
  code,
  DAY,
  INSTANT,
  listOf,
  maybe,
  needed,
  type OneOf,
  only,
  record,
  text,
  YES_NO,
} from './xml-codec.ts';

/** A code of a published list, or a text of one's own. */
export type CodeOrText = OneOf<{ readonly code: string; readonly own: string }>;

/** A number by which somebody or something is known, with who gave it and by which scheme. */
export interface GivenNumber {
  readonly number: string;
  readonly scheme: CodeOrText | null;
  readonly issuer: string | null;
}

/** A person or organisation in a request, as far as it is read: no address and no contact details. */
export interface SoughtParty {
  /** Up to 140 characters. */
  readonly name: string | null;
  readonly identity: OneOf<{
    readonly organisation: { readonly bic: string | null; readonly numbers: readonly GivenNumber[] };
    readonly person: {
      readonly born: { readonly on: string; readonly city: string; readonly country: string } | null;
      readonly numbers: readonly GivenNumber[];
    };
  }> | null;
  /** ISO 3166-1 alpha-2. */
  readonly residence: string | null;
}

/** An account in a request. */
export interface SoughtAccount {
  readonly id: OneOf<{ readonly iban: string; readonly other: GivenNumber }>;
  readonly type: CodeOrText | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly name: string | null;
  readonly owner: SoughtParty | null;
  /** The institution that keeps the account. */
  readonly servicer: {
    readonly institution: { readonly bic: string | null; readonly name: string | null };
  } | null;
}

/** What is asked for, as a message that would carry it: `camt.053`. */
export interface AskedMessage {
  readonly id: string;
  readonly name: string | null;
}

/** Whose part in the accounts is asked about: `all` parties, the `owner` alone, or as the authority writes it. */
export type AskedParties = OneOf<{ readonly listed: 'all' | 'owner'; readonly own: string }>;

/** What an authority looks for: an account, a customer, a card, or transactions by their numbers. */
export type SearchCriteria = OneOf<{
  readonly account: {
    readonly account: SoughtAccount;
    readonly parties: AskedParties;
    readonly asked: readonly AskedMessage[];
  };
  readonly customer: {
    readonly party: SoughtParty;
    readonly asked: readonly {
      readonly message: AskedMessage;
      readonly parties: AskedParties;
      readonly alsoParties: AskedParties | null;
      readonly note: string | null;
    }[];
  };
  readonly card: {
    readonly number: string;
    readonly asked: readonly AskedMessage[];
    readonly note: string | null;
  };
  readonly transactions: readonly {
    readonly number: string;
    /** `details` of the transaction, or `original-record` of it. */
    readonly asked: readonly ('details' | 'original-record')[];
    readonly note: string | null;
  }[];
}>;

/** From and to, both included: days, or times as they are written. */
export type SearchPeriod = OneOf<{
  readonly days: { readonly from: string; readonly to: string };
  readonly times: { readonly from: string; readonly to: string };
}>;

/** A request for information by an authority. Its very existence may be confidential. */
export interface InformationRequest {
  /** Up to 35 characters, as all ids and numbers unless told. */
  readonly investigationId: string;
  /** The paragraph of law that the request stands on. */
  readonly mandate: { readonly paragraph: string; readonly disclaimer: string | null };
  readonly isConfidential: boolean;
  readonly due: { readonly on: string | null; readonly note: string | null } | null;
  readonly period: SearchPeriod;
  readonly search: SearchCriteria;
}

/** What a bank says of one thing that was asked for. */
export interface ReturnedResult {
  readonly period: SearchPeriod | null;
  readonly asked: AskedMessage;
  readonly result: 'found' | 'not-found' | 'not-applicable';
  /** Up to 500 characters. */
  readonly note: string | null;
}

/** The answer to a request. */
export interface InformationResponse {
  readonly responseId: string;
  readonly investigationId: string;
  /** Whether all that was asked for is answered, a part of it, or nothing. */
  readonly status: 'complete' | 'partial' | 'none';
  readonly search: SearchCriteria;
  readonly results: readonly ReturnedResult[];
}

const COUNTRY = text(2, /^[A-Z]{2}$/);
const BIC = text(11, /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/);
const ID = text(35);

function codeOrText(lengthMax: number): Codec<CodeOrText> {
  return only(choice({ code: needed('Cd', text(lengthMax)), own: needed('Prtry', ID) }));
}

function givenNumber(lengthMax: number): Codec<GivenNumber> {
  return record<GivenNumber>({
    number: needed('Id', text(lengthMax)),
    scheme: maybe('SchmeNm', codeOrText(4)),
    issuer: maybe('Issr', ID),
  });
}

const PARTY: Codec<SoughtParty> = record<SoughtParty>({
  name: maybe('Nm', text(140)),
  identity: maybe(
    'Id',
    only(
      choice({
        organisation: needed(
          'OrgId',
          record<{ readonly bic: string | null; readonly numbers: readonly GivenNumber[] }>({
            bic: maybe('AnyBIC', BIC),
            numbers: listOf('Othr', givenNumber(35), 0),
          }),
        ),
        person: needed(
          'PrvtId',
          record<{
            readonly born: { readonly on: string; readonly city: string; readonly country: string } | null;
            readonly numbers: readonly GivenNumber[];
          }>({
            born: maybe(
              'DtAndPlcOfBirth',
              record<{ readonly on: string; readonly city: string; readonly country: string }>({
                on: needed('BirthDt', DAY),
                city: needed('CityOfBirth', ID),
                country: needed('CtryOfBirth', COUNTRY),
              }),
            ),
            numbers: listOf('Othr', givenNumber(35), 0),
          }),
        ),
      }),
    ),
  ),
  residence: maybe('CtryOfRes', COUNTRY),
});

const ACCOUNT: Codec<SoughtAccount> = record<SoughtAccount>({
  id: needed(
    'Id',
    only(
      choice({
        iban: needed('IBAN', text(34, /^[A-Z]{2}\d{2}[a-zA-Z0-9]{1,30}$/)),
        other: needed('Othr', givenNumber(34)),
      }),
    ),
  ),
  type: maybe('Tp', codeOrText(4)),
  currency: maybe('Ccy', text(3, /^[A-Z]{3}$/)),
  name: maybe('Nm', text(70)),
  owner: maybe('Ownr', PARTY),
  servicer: maybe(
    'Svcr',
    record<NonNullable<SoughtAccount['servicer']>>({
      institution: needed(
        'FinInstnId',
        record<{ readonly bic: string | null; readonly name: string | null }>({
          bic: maybe('BICFI', BIC),
          name: maybe('Nm', text(140)),
        }),
      ),
    }),
  ),
});

const ASKED: Codec<AskedMessage> = record<AskedMessage>({
  id: needed('MsgNmId', ID),
  name: maybe('MsgNm', text(140)),
});

const PARTIES: Codec<AskedParties> = only(
  choice({
    listed: needed('Cd', code<'all' | 'owner'>({ all: 'ALLP', owner: 'OWNE' })),
    own: needed('Prtry', ID),
  }),
);

const NOTE = maybe('AddtlInf', text(500));

const SEARCH: Codec<SearchCriteria> = only(
  choice({
    account: needed(
      'Acct',
      record<Extract<SearchCriteria, { kind: 'account' }>['value']>({
        account: needed('Id', ACCOUNT),
        parties: needed('InvstgtdPties', PARTIES),
        asked: listOf('AuthrtyReqTp', ASKED, 1),
      }),
    ),
    customer: needed(
      'CstmrId',
      record<Extract<SearchCriteria, { kind: 'customer' }>['value']>({
        party: needed('Pty', PARTY),
        asked: listOf(
          'AuthrtyReq',
          record<Extract<SearchCriteria, { kind: 'customer' }>['value']['asked'][number]>({
            message: needed('Tp', ASKED),
            parties: needed('InvstgtdRoles', PARTIES),
            alsoParties: maybe('AddtlInvstgtdPties', PARTIES),
            note: NOTE,
          }),
          1,
        ),
      }),
    ),
    card: needed(
      'PmtInstrm',
      record<Extract<SearchCriteria, { kind: 'card' }>['value']>({
        number: needed('CardNb', text(28, /^\d{8,28}$/)),
        asked: listOf('AuthrtyReqTp', ASKED, 1),
        note: NOTE,
      }),
    ),
    transactions: listOf(
      'OrgnlTxNb',
      record<Extract<SearchCriteria, { kind: 'transactions' }>['value'][number]>({
        number: needed('Nb', ID),
        asked: listOf(
          'Tp',
          code<'details' | 'original-record'>({ details: 'DTTX', 'original-record': 'OREC' }),
          1,
        ),
        note: NOTE,
      }),
      1,
    ),
  }),
);

const PERIOD: Codec<SearchPeriod> = only(
  choice({
    days: needed(
      'Dt',
      record<{ readonly from: string; readonly to: string }>({
        from: needed('FrDt', DAY),
        to: needed('ToDt', DAY),
      }),
    ),
    times: needed(
      'DtTm',
      record<{ readonly from: string; readonly to: string }>({
        from: needed('FrDtTm', INSTANT),
        to: needed('ToDtTm', INSTANT),
      }),
    ),
  }),
);

/** Content of an `InfReqOpng`. */
export const INFORMATION_REQUEST: Codec<InformationRequest> = record<InformationRequest>({
  investigationId: needed('InvstgtnId', ID),
  mandate: needed(
    'LglMndtBsis',
    record<InformationRequest['mandate']>({
      paragraph: needed('Prgrph', ID),
      disclaimer: maybe('Dsclmr', text(350)),
    }),
  ),
  isConfidential: needed('CnfdtltySts', YES_NO),
  due: maybe(
    'DueDt',
    record<NonNullable<InformationRequest['due']>>({
      on: maybe('DueDt', DAY),
      note: maybe('AddtlInf', text(140)),
    }),
  ),
  period: needed('InvstgtnPrd', PERIOD),
  search: needed('SchCrit', SEARCH),
});

/** Content of an `InfReqRspn`. */
export const INFORMATION_RESPONSE: Codec<InformationResponse> = record<InformationResponse>({
  responseId: needed('RspnId', ID),
  investigationId: needed('InvstgtnId', ID),
  status: needed(
    'RspnSts',
    code<InformationResponse['status']>({ complete: 'COMP', partial: 'PART', none: 'NRES' }),
  ),
  search: needed('SchCrit', SEARCH),
  results: listOf(
    'RtrInd',
    record<ReturnedResult>({
      period: maybe('RspnPrd', PERIOD),
      asked: needed('AuthrtyReqTp', ASKED),
      result: needed(
        'InvstgtnRslt',
        only(
          needed(
            'InvstgtnSts',
            code<ReturnedResult['result']>({ found: 'FOUN', 'not-found': 'NFOU', 'not-applicable': 'NOAP' }),
          ),
        ),
      ),
      note: NOTE,
    }),
    1,
  ),
});
