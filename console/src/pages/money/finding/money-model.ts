/** A finding of money as the pages read it: the shapes of the server's answer, by name. */

/** An exact amount in whole minor units. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
  readonly decimals: number;
}

/** A payment of a finding. */
export interface Payment {
  /** From 1, in order of time. */
  readonly position: number;
  readonly ref: string;
  readonly batch: string;
  readonly row: number;
  readonly locator: string | null;
  /** Entities of accounts. */
  readonly payer: string;
  readonly payee: string;
  readonly at: string;
  readonly paid: Amount;
  readonly received: Amount;
  readonly channel: string;
  readonly place: string | null;
  readonly reference: string | null;
  readonly rejected: boolean;
}

/** An account of a finding with the names that statements give its holders. */
export interface Account {
  readonly entity: string;
  readonly bank: string;
  readonly number: string;
  readonly holders: readonly {
    readonly entity: string;
    readonly name: string;
    readonly statements: readonly string[];
  }[];
}

/** What became of a finding after a payment was rejected or restored. */
export interface Evaluation {
  readonly version: number;
  readonly kind: string;
  readonly payment: string;
  readonly reason: string;
  readonly by: string;
  readonly byName: string | null;
  readonly at: string;
  readonly outcome: string;
  readonly because: string;
  readonly sentence: string | null;
  readonly payments: number;
}

/** A rule with its numbers. */
export interface Rule {
  readonly id: string;
  readonly typology: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, RuleParameter>>;
}

/** One number that a rule reads. */
export interface RuleParameter {
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly source: string;
}

/** A finding that shares payments or accounts with another. */
export interface RelatedFinding {
  readonly id: string;
  readonly rule: string;
  readonly sentence: string;
  readonly state: string;
  readonly sharedPayments: number;
  readonly sharedAccounts: number;
}

/** A finding of money; decisions and steps are those of the finding itself. */
export interface MoneyFinding {
  readonly id: string;
  readonly sentence: string;
  readonly rule: Rule | null;
  readonly windowDays: number | null;
  readonly quantities: Readonly<Record<string, number | string | boolean | null>>;
  readonly value: Amount;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly paymentsTotal: number;
  readonly payments: readonly Payment[];
  readonly accounts: readonly Account[];
  readonly evaluations: readonly Evaluation[];
  readonly evaluationVersion: number;
  readonly related: readonly RelatedFinding[];
  readonly supersededBy: string | null;
  readonly supersedes: readonly string[];
}
