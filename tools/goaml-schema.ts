/**
 * `node tools/goaml-schema.ts OUTLINE.txt`: restates an outline of the goAML XML schema 5.0.1 as the data module of `src/money/goaml`.
 * An outline names elements, order, cardinality, choices and enumerations; it is not part of the repository, and is needed only when the schema
 * itself changes. What an outline flattens (groups that are left out or repeated as a whole, lengths of texts, elements with one fixed value)
 * stands in the tables below.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Line {
  readonly depth: number;
  readonly choice: boolean;
  readonly name: string;
  readonly min: number;
  readonly max: string;
  readonly type: string;
  readonly children: Line[];
}

/** Inside a choice: elements that stand for it together, by the first of them. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  transaction: ['transaction', 'activity'],
  employer_name: ['employer_name', 'employer_address_id', 'employer_phone_id'],
  latitude: ['latitude', 'longitude'],
  ipv4: ['ipv4', 'cgn_port', 'ipv6'],
};

/** Outside a choice: elements that are given together or not at all, by the first of them; the value names types in which this does not hold. */
const OPTIONAL_TOGETHER: Readonly<
  Record<string, { readonly with: readonly string[]; readonly except: string }>
> = {
  late_deposit: { with: ['date_posting'], except: '' },
  balance: { with: ['date_balance'], except: '' },
  status_code: { with: ['status_date'], except: 't_account_my_client t_trans_item' },
  entity_status: { with: ['entity_status_date'], except: '' },
  passport_number: { with: ['passport_country'], except: '' },
  valid_to: { with: ['is_approx_to_date'], except: '' },
  funds_code: { with: ['funds_comment'], except: '' },
};

/** Choices that may be left out, by their first element; the value names types in which they may not. */
const OPTIONAL_CHOICES: Readonly<Record<string, string>> = {
  personal_account_type: 't_account_my_client',
  signatory: 't_account_my_client',
  email: '',
  url: '',
  director_id: 't_entity_my_client',
  employer_name: '',
  identification: '',
};

const FIXED_TRUE = new Set(
  'is_primary collection_account deceased business_closed is_approx_location is_approx_from_date is_approx_to_date using_proxy'.split(
    ' ',
  ),
);

/** Elements that the outline leaves untyped and that are no texts. */
const TYPED: Readonly<Record<string, string>> = {
  rentity_id: 'positive_int',
  cgn_port: 'port_number',
  significance: 'significance_scale',
  share_percentage: 'percentage',
  voting_percentage: 'percentage',
  't_person_identification.issue_date': 'sql_date',
  match_criteria: 'comments_type',
};

/** Least and greatest lengths of texts, by element or by type and element; a text that is not here has 0 to 255. */
const LENGTHS: Readonly<Record<string, string>> = {
  ...lengths('0-25', 'schema_version house_number apartment_number ssn'),
  ...lengths('1-25', 't_person_my_client.ssn t_conductor_my_client.ssn'),
  ...lengths('6-25', 'plus_code'),
  ...lengths('1-4', 'tph_country_prefix'),
  ...lengths('0-10', 'zip tph_extension'),
  ...lengths('1-11', 'swift'),
  ...lengths('0-15', 'nat'),
  ...lengths('0-20', 'teller authorized'),
  ...lengths('0-30', 'title'),
  ...lengths('1-30', 'client_number'),
  ...lengths('0-50', 'transmode_comment beneficiary device_number'),
  ...lengths('1-50', 'institution_code tph_number incorporation_number'),
  ...lengths('4-50', 'reporting_user_code'),
  ...lengths('0-100', 'middle_name prefix mothers_name alias tax_number tax_reg_number'),
  ...lengths(
    '1-100',
    'transactionnumber internal_ref_number first_name last_name additional_address_line1 additional_address_line2',
  ),
  ...lengths('1-100', 't_address.address'),
  ...lengths('0-250', 'size_uom'),
  ...lengths(
    '1-255',
    'rentity_branch institution_name branch account account_name name occupation passport_number info_subject state city place',
  ),
  ...lengths('1-255', 're_relationship.client_number t_entity_my_client.commercial_name'),
  ...lengths(
    '0-500',
    'previously_registered_to presently_registered_to status_comments registration_number carrier_name',
  ),
};

/** Types that no report uses: they belong to the registration of persons and institutions. */
const UNUSED =
  /^(t_entity_registration_|t_person_registration$|account_signatory_type$|rentity_type$|mobile_type$)/;

/** Names of inline elements that are lists: an inline element with one child repeats it. */
const lists = new Set<string>();
const text = readFileSync(process.argv[2] ?? '', 'utf8');
const { complex, enumerations } = readOutline(text);
const bodies = new Map<string, string>();
for (const [name, lines] of complex) if (!UNUSED.test(name)) writeType(name, lines);
const target = join(import.meta.dirname, '..', 'src', 'money', 'goaml', 'data', 'schema-data.ts');
writeFileSync(target, moduleText());
spawnSync('npx', ['biome', 'check', '--write', target], { stdio: 'inherit' });
console.log(`${bodies.size} types, ${enumerations.size} enumerations`);

function readOutline(outline: string): {
  readonly complex: ReadonlyMap<string, readonly Line[]>;
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
} {
  const types = new Map<string, Line[]>();
  const values = new Map<string, string[]>();
  let open: Line[][] = [];
  let current = '';
  for (const row of outline.split('\n')) {
    const type = /^TYPE (\S+)/.exec(row);
    const value = /^ {2}enum (\S+)/.exec(row);
    const element = /^( *)(?:(<choice>)|(\w+) \[(\d+)\.\.(\w+)\] ?(\S*))/.exec(row);
    if (type !== null) current = type[1] ?? '';
    else if (value !== null) values.set(current, [...(values.get(current) ?? []), value[1] ?? '']);
    else if (element !== null) {
      const depth = (element[1] ?? '').length / 2;
      if (depth === 0) current = 'report';
      const line = readLine(element, depth);
      if (depth === 0) open = [line.children];
      else if (depth === 1 && current !== 'report') {
        const own = types.get(current) ?? [];
        types.set(current, own);
        own.push(line);
        open = [own, line.children];
      } else {
        open[depth - 1]?.push(line);
        open = [...open.slice(0, depth), line.children];
      }
      if (depth === 0) types.set('report', line.children);
    }
  }
  return { complex: types, enumerations: values };
}

function readLine(match: RegExpExecArray, depth: number): Line {
  return {
    depth,
    choice: match[2] !== undefined,
    name: match[3] ?? '',
    min: Number(match[4] ?? 1),
    max: match[5] ?? '1',
    type: match[6] ?? '',
    children: [],
  };
}

function writeType(name: string, lines: readonly Line[]): void {
  bodies.set(name, `all(${group(name, lines, false).join(', ')})`);
}

function group(owner: string, lines: readonly Line[], inChoice: boolean): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const sides = inChoice && line.choice && lines[at + 1]?.choice;
    const names = inChoice ? (TOGETHER[line.name] ?? []) : optionalNames(owner, line);
    const members = lines.slice(at, at + names.length).filter((one, index) => one.name === names[index]);
    if (sides) {
      parts.push(`all(${group(owner, lines.slice(at), false).join(', ')})`);
      return parts;
    }
    if (names.length > 0 && members.length === names.length) {
      const inside = members.map((one) => particle(owner, one)).join(', ');
      parts.push(inChoice ? `all(${inside})` : `allOrNone(${inside})`);
      at += names.length - 1;
    } else parts.push(particle(owner, line));
  }
  return parts;
}

function optionalNames(owner: string, line: Line): readonly string[] {
  const rule = OPTIONAL_TOGETHER[line.name];
  if (rule === undefined || rule.except.split(' ').includes(owner)) return [];
  return [line.name, ...rule.with];
}

function particle(owner: string, line: Line): string {
  if (!line.choice) return element(owner, line);
  const first = line.children[0]?.name ?? '';
  const except = OPTIONAL_CHOICES[first];
  const optional = except !== undefined && !except.split(' ').includes(owner);
  return `${optional ? 'oneOrNone' : 'oneOf'}(${group(owner, line.children, true).join(', ')})`;
}

function element(owner: string, line: Line): string {
  const only = isList(owner) || (owner === 'report' && line.name === 'transaction');
  const max = only || line.max === 'unbounded' ? 'null' : line.max;
  return `element('${line.name}', '${typeOf(owner, line)}', ${line.min}, ${max})`;
}

function isList(owner: string): boolean {
  return lists.has(owner);
}

function typeOf(owner: string, line: Line): string {
  if (line.name === 'director_id') return director(owner);
  if (line.children.length > 0) return inline(owner, line);
  if (FIXED_TRUE.has(line.name)) return 'true_only';
  if (line.type !== '') return line.type;
  const typed = TYPED[`${owner}.${line.name}`] ?? TYPED[line.name];
  if (typed !== undefined) return typed;
  return `text_${(LENGTHS[`${owner}.${line.name}`] ?? LENGTHS[line.name] ?? '0-255').replace('-', '_')}`;
}

function inline(owner: string, line: Line): string {
  const name = ['transaction', 're_relationship', 'geo_location'].includes(line.name)
    ? line.name
    : `${owner}.${line.name}`;
  if (line.children.length === 1 && !line.children[0]?.choice) lists.add(name);
  writeType(name, line.children);
  return name;
}

/** A director is a person with a role after everything else. */
function director(owner: string): string {
  const name = `${owner}.director_id`;
  const person = group('t_person', complex.get('t_person') ?? [], false).join(', ');
  const min = owner === 't_entity_my_client' ? 1 : 0;
  bodies.set(name, `all(${person}, element('role', 'entity_person_role_type', ${min}, 1))`);
  return name;
}

function moduleText(): string {
  const rows = [...bodies].map(([name, body]) => `  '${name}': ${body},`);
  const codes = [...enumerations]
    .filter(([name]) => !UNUSED.test(name))
    .map(([name, values]) => `  ${name}: '${values.join(' ')}',`);
  const texts = [
    ...new Set([...bodies.values()].flatMap((body) => body.match(/text_\d+_\d+/g) ?? [])),
  ].sort();
  const lengthRows = texts.map((name) => {
    const [, min, max] = name.split('_');
    return `  ${name}: [${min}, ${max}],`;
  });
  return `/**
 * The goAML XML schema 5.0.1 as data, made by \`tools/goaml-schema.ts\`: names, order, cardinality, choices, enumerations and lengths.
 * Source: UNODC goAML XML schema 5.0.1.
 */

import { all, allOrNone, element, oneOf, oneOrNone, type SchemaGroup } from '../schema-rules.ts';

/** What stands in an element, by the name of its type. */
export const CONTENTS: Readonly<Record<string, SchemaGroup>> = {
${rows.join('\n')}
};

/** Codes that a value may have, by the name of its type, separated by spaces; \`-\` and \`---\` stand for unknown. */
export const ENUMERATIONS: Readonly<Record<string, string>> = {
${codes.join('\n')}
};

/** Least and greatest length of a text, in characters, by the name of its type. */
export const TEXT_LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
${lengthRows.join('\n')}
};
`;
}

function lengths(span: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names
      .split(' ')
      .filter(Boolean)
      .map((name) => [name, span]),
  );
}
