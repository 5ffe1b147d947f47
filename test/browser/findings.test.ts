/** SYNTHETIC: everybody named here is invented; the findings rest on the invented lists of the example. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import en from '../../console/src/i18n/en/findings.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import { hashPassword } from '../../src/access/index.ts';
import {
  DEMO_BANK,
  DEMO_OFFICE,
  INVENTED_LIST_ID,
  INVENTED_PARTIES,
  inventedListFile,
} from '../../src/demo/index.ts';
import { importParsedList, readList, showLists } from '../../src/lists/index.ts';
import { DEMO_REASONS } from './demo-server.ts';
import { decideAs, endSession, readFinding, recordFinding } from './finding-work.ts';
import { takeTurns } from './turns.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en: { ...en, common: commonEn }, ur: { ...ur, common: commonUr } } as const;

/** The words of a text up to its first place. */
function before(text: string): string {
  return text.split('{{')[0]?.trim() ?? '';
}

function rowsOf(page: Page) {
  return page.getByRole('grid').locator('tbody tr[data-index]');
}

describe.each(['en', 'ur'] as const)('the queue of findings in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('names the listed party, what was compared, and who works on it', async () => {
    const page = await world.open('findings', { language });
    await rowsOf(page).first().waitFor();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.map((head) => head.trim())).toEqual([
      texts.column.entry,
      texts.column.list,
      texts.column.facts,
      texts.column.strength,
      texts.column.age,
      texts.column.assignee,
    ]);
    const open = page.getByRole('radio', { name: new RegExp(`^${texts.common.state.open} \\d+$`) });
    expect(await open.getAttribute('aria-checked')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  turn('fits a window of 390 pixels', async () => {
    const page = await world.open('findings', { language, width: 390 });
    await rowsOf(page).first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn('is worked by keyboard: j and k move, Enter opens', async () => {
    const page = await world.open('findings', { language });
    await rowsOf(page).first().focus();
    for (const [key, row] of [
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(`tr[data-index="${row}"]:focus`).waitFor();
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/findings\/[0-9a-f]{40}$/);
    await page.getByRole('heading', { name: texts.decision.title }).waitFor();
  });

  turn('shows of cleared matches who decided, when and why', async () => {
    const finding = await recordFinding(world.demo(), 'D-001');
    const reason = `Another father, seen on the card (${language})`;
    await decideAs(world.demo(), 'supervisor', { id: finding.id, verdict: 'false', reason, version: 0 });
    const page = await world.open('findings', { language });
    await page.getByRole('radio', { name: new RegExp(`^${texts.common.state.false} `) }).click();
    const row = rowsOf(page).filter({ hasText: reason });
    await row.waitFor();
    await row.getByText('Demo supervisor (bank)').waitFor();
    expect(await row.getByRole('time').count()).toBe(1);
    expect(page.url()).not.toContain('Zarghun');
    await expectAccessible(page);
  });

  turn('gives a finding from its row to me, to a colleague, and to nobody', async () => {
    const finding = await recordFinding(world.demo(), 'D-002');
    const page = await world.open('findings', { language });
    const button = () => rowsOf(page).first().getByRole('button');
    const assigned = async (who: string): Promise<void> => {
      await rowsOf(page)
        .first()
        .getByRole('button', { name: texts.assign.label.replace('{{who}}', who) })
        .waitFor();
    };
    await button().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await assigned(texts.person.you);
    await button().click();
    await page.getByRole('menuitem', { name: 'Demo supervisor (bank)' }).click();
    await assigned('Demo supervisor (bank)');
    await button().click();
    await page.getByRole('menuitem', { name: texts.assign.release }).click();
    await assigned(texts.person.nobody);
    expect(new URL(page.url()).pathname).toBe('/console/findings');
    expect((await readFinding(world.demo(), finding.id)).assignmentVersion).toBe(3);
  });

  turn('narrows to a list and to a person, and says when nothing fits', async () => {
    const page = await world.open('findings', { language });
    await rowsOf(page).first().waitFor();
    await page.getByRole('button', { name: `${texts.filter.anyList} ${texts.filter.list}` }).click();
    await page.getByRole('option', { name: /restricted notices/ }).click();
    await page.waitForURL(/list=demo-notices/);
    await page.getByRole('radio', { name: new RegExp(`^${texts.common.state['cannot-tell']} `) }).click();
    await page.getByRole('heading', { name: texts.empty.filtered }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.empty.all }).click();
    await rowsOf(page).first().waitFor();
  });

  turn('asks for a purpose where none is chosen', async () => {
    const page = await world.open('findings', { language, reason: null });
    await page.getByRole('alert').getByRole('button', { name: texts.common.denied.choosePurpose }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
  });
});

describe.each(['en', 'ur'] as const)('a finding in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('has its four parts: sentence, picture, evidence, decision', async () => {
    const finding = await recordFinding(world.demo(), 'D-001');
    const page = await world.open(`findings/${finding.id}`, { language });
    const sentence = page.getByRole('region', { name: texts.sentence.title });
    await sentence.getByText('Zarghun Shah Kohbandi').waitFor();
    await sentence.getByText(texts.rule['screening.name']).waitFor();
    await sentence.getByText('TLP:AMBER').waitFor();
    await page.getByRole('rowheader', { name: texts.fact.name }).waitFor();
    await page.getByText(texts.picture.notKept).waitFor();
    await page.getByRole('heading', { name: texts.evidence.title }).waitFor();
    expect(await page.getByText(before(texts.evidence.line), { exact: false }).count()).toBeGreaterThan(2);
    expect(await page.getByRole('radio').count()).toBe(3);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: texts.evidence.entry }).click();
    await page.waitForURL('**/console/entries/*');
  });

  turn('fits a window of 390 pixels', async () => {
    const finding = await recordFinding(world.demo(), 'D-005');
    const page = await world.open(`findings/${finding.id}`, { language, width: 390 });
    await page.getByRole('radio').first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn('is decided by keys alone, offers the next one, and is undone with a reason', async () => {
    const finding = await recordFinding(world.demo(), 'D-012');
    const page = await world.open(`findings/${finding.id}`, { language });
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Another father and another year');
    expect(await page.getByRole('radio', { name: texts.choice.false.title }).isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    const sent = page.getByRole('status').filter({ hasText: texts.sent.false });
    await sent.getByRole('button', { name: texts.sent.next }).waitFor();
    await page.getByRole('heading', { name: texts.memory.cleared }).waitFor();
    expect(await readFinding(world.demo(), finding.id)).toMatchObject({
      state: 'false',
      decisions: [{ verdict: 'false', reason: 'Another father and another year' }],
    });
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.undo.open }).click();
    await page.getByText(texts.undo.words).waitFor();
    await page.getByRole('textbox', { name: texts.undo.reason }).fill('Decided on the wrong file');
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.undo.send }).click();
    await page.getByRole('heading', { name: texts.sent.open }).waitFor();
    const steps = page.getByRole('listitem').filter({ has: page.locator('time') });
    await steps.filter({ hasText: texts.history.undone }).waitFor();
    expect(await page.getByText('Decided on the wrong file').count()).toBe(1);
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.pathname.includes('/findings/') && !url.pathname.includes(finding.id));
  });

  turn('tells that somebody else decided meanwhile, keeps the draft, and says what can be done', async () => {
    const finding = await recordFinding(world.demo(), 'D-001');
    const page = await world.open(`findings/${finding.id}`, { language });
    await page.getByRole('radio', { name: texts.choice.true.title }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('The same father, as on the card');
    const reason = 'Born in another year';
    await decideAs(world.demo(), 'supervisor', { id: finding.id, verdict: 'false', reason, version: 0 });
    await page.keyboard.press('Control+Enter');
    const meanwhile = page.getByRole('alert').filter({ hasText: texts.meanwhile.title });
    await meanwhile.getByText(reason).waitFor();
    await meanwhile.getByText('Demo supervisor (bank)').waitFor();
    await meanwhile.getByText('The same father, as on the card').waitFor();
    await meanwhile.getByText(texts.meanwhile.can.undo).waitFor();
    await expectAccessible(page);
    await meanwhile.getByRole('button', { name: texts.meanwhile.goOn }).click();
    const box = page.getByRole('textbox', { name: texts.undo.reason });
    expect(await box.inputValue()).toBe('The same father, as on the card');
    expect((await readFinding(world.demo(), finding.id)).decisions).toHaveLength(1);
  });

  turn('needs two people where its entry is not public, and not the same one twice', async () => {
    const finding = await recordFinding(world.demo(), 'N-004');
    const first = await world.open(`findings/${finding.id}`, { language });
    await first.getByText(texts.refusal.author).waitFor();
    await expectAccessible(first);
    const second = await world.open(`findings/${finding.id}`, { language, as: 'supervisor' });
    await second.getByText(texts.decision.twoPeople).waitFor();
    await second.keyboard.press('t');
    await second.keyboard.type('Father and birth date agree');
    await second.keyboard.press('Control+Enter');
    await second.getByRole('heading', { name: texts.sent['awaiting-second'] }).waitFor();
    await second.getByText(texts.refusal['same-person']).waitFor();
    await expectAccessible(second);
    const third = await world.open(`findings/${finding.id}`, { language, as: 'second' });
    await third.getByRole('radio', { name: texts.choice.agree.title, exact: true }).waitFor();
    await expectAccessible(third);
    await third.keyboard.press('t');
    await third.keyboard.type('I looked at the same card');
    await third.keyboard.press('Control+Enter');
    await third.getByRole('heading', { name: texts.sent.true }).waitFor();
    expect((await readFinding(world.demo(), finding.id)).decisions.map(({ kind }) => kind)).toEqual([
      'decided',
      'confirmed',
    ]);
  });

  turn('is open again where the second person disagrees', async () => {
    const finding = await recordFinding(world.demo(), 'N-014');
    const reason = 'The same name and father';
    await decideAs(world.demo(), 'supervisor', { id: finding.id, verdict: 'true', reason, version: 0 });
    const page = await world.open(`findings/${finding.id}`, { language, as: 'second' });
    await page.getByText(texts.standingDecision.waits).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('The father is another one');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: texts.sent.open }).waitFor();
    expect(await readFinding(world.demo(), finding.id)).toMatchObject({ state: 'open', version: 2 });
  });

  turn(
    'keeps verdict and reason when the session ends in mid decision, and sends them after signing in',
    async () => {
      const finding = await recordFinding(world.demo(), 'D-002');
      const login = `test.${language}`;
      const person = await enrolAnalyst(login);
      const page = await world.open(`findings/${finding.id}`, {
        language,
        as: person,
        reason: DEMO_REASONS.analyst,
      });
      await page.getByRole('radio').first().waitFor();
      await page.keyboard.press('u');
      await page.keyboard.type('Asked the branch for the card');
      await endSession(world.demo(), page);
      await page.keyboard.press('Control+Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await expectAccessible(page);
      await dialog.getByRole('textbox').first().fill(login);
      await dialog.locator('input[type="password"]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      const box = page.getByRole('textbox', { name: texts.decision.reason });
      expect(await box.inputValue()).toBe('Asked the branch for the card');
      expect(await page.getByRole('radio', { name: texts.choice['cannot-tell'].title }).isChecked()).toBe(
        true,
      );
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: texts.sent['cannot-tell'] }).waitFor();
      expect((await readFinding(world.demo(), finding.id)).state).toBe('cannot-tell');
    },
  );

  turn('keeps the decision while the server does not answer, and sends it again', async () => {
    const finding = await recordFinding(world.demo(), 'D-005');
    const page = await world.open(`findings/${finding.id}`, { language });
    await page.getByRole('radio').first().waitFor();
    await page.route('**/decisions', (route) => route.abort('connectionrefused'));
    await page.keyboard.press('t');
    await page.keyboard.type('Name and father agree');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: texts.fault.offline }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('radio').first().waitFor();
    await page.getByText(texts.common.draft.restored).waitFor();
    await page.unroute('**/decisions');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: texts.sent.true }).waitFor();
    expect((await readFinding(world.demo(), finding.id)).decisions.map(({ reason }) => reason)).toEqual([
      'Name and father agree',
    ]);
  });
});

describe('a finding', () => {
  it('that nobody may see is said not to be there', async () => {
    const page = await world.open(`findings/${'0'.repeat(40)}`, { language: 'ur' });
    await page.getByRole('heading', { name: ur.page.unknown }).waitFor();
    await expectAccessible(page);
  });

  it.each(['dark', 'contrast'] as const)('keeps its contrasts in the look %s', async (look) => {
    const finding = await recordFinding(world.demo(), 'D-001');
    const page = await world.open(`findings/${finding.id}`, { language: 'en', look });
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('n');
    await expectAccessible(page);
  });

  it.each(['en', 'ur'] as const)(
    'that was cleared is open again once its entry changes, and shows what changed (%s)',
    async (language) => {
      const texts = TEXTS[language];
      const finding = await recordFinding(world.demo(), 'D-012');
      const reason = 'Another person of the same name';
      await decideAs(world.demo(), 'supervisor', { id: finding.id, verdict: 'false', reason, version: 0 });
      const born = language === 'en' ? '1974-07-08' : '1974-07-09';
      await importChanged(born);
      const page = await world.open(`findings/${finding.id}`, { language });
      await page.getByRole('heading', { name: texts.memory.reopened }).waitFor();
      const changes = page.getByRole('table', { name: texts.common.change.title });
      const row = changes.getByRole('row').filter({ hasText: language === 'en' ? '8 Jul 1974' : '9' });
      expect(await row.locator('del').count()).toBe(1);
      await page.getByText(texts.history.reopened).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );
});

const PASSWORD = 'an invented pass phrase 1';

async function enrolAnalyst(login: string) {
  return world.demo().enrol({
    agencyId: DEMO_BANK,
    login,
    displayName: 'Test analyst (invented)',
    kind: 'person',
    passwordHash: await hashPassword(PASSWORD),
    roles: ['analyst'],
    tlpMax: 2,
  });
}

/** Takes in a version of the invented list in which one birth date is another. */
async function importChanged(born: string): Promise<void> {
  const parties = INVENTED_PARTIES.map((party) => (party.ref === 'D-012' ? { ...party, born } : party));
  const parsed = await readList('-', { stdin: bytesOf(inventedListFile(parties)) });
  const { deps } = world.demo();
  const work = { report: () => undefined, signal: new AbortController().signal };
  const stored = await deps.store.transaction({ role: 'system' }, (tx) => showLists(tx, today()));
  const known = stored.find(({ id }) => id === INVENTED_LIST_ID);
  if (known === undefined) throw new Error('the invented list is not loaded');
  const header = {
    ...parsed.header,
    ...{ id: known.id, title: known.title, authority: known.authority, synthetic: true },
    publishedOn: today(),
  };
  const outcome = await importParsedList(
    { ...deps, reader: null },
    { ...parsed, header },
    { owner: DEMO_OFFICE, work },
  );
  expect(outcome.changed).toBe(1);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
