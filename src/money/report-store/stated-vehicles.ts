/** Vehicles as goods of a report: what statements say of them, at the payments that they belong to. */

import { fault } from '../../base/index.ts';
import { isA, type Marking } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ItemFacts } from '../goaml/draft-input.ts';
import type { Fact } from '../goaml/report-document.ts';
import { present } from './present.ts';
import { readStatedEntities, type StatedEntity } from './stated-values.ts';

/** A vehicle that a payment was about: bought, sold, moved or used with it. */
export interface VehicleUse {
  /** Id of the payment, as evidence. */
  readonly payment: string;
  /** Id of the entity of the vehicle. */
  readonly vehicle: string;
}

/** The vehicles of a report. */
export interface GatheredVehicles {
  readonly items: readonly ItemFacts[];
  /** Ids of the goods of a payment. */
  readonly of: (payment: string) => readonly string[];
  readonly markings: readonly Marking[];
}

/** The code of vehicles. Source: goAML schema 5.0.1, `trans_item_type`. */
const VEHICLE_CODE = 'V';

/**
 * Reads the vehicles, as the reader may see them.
 * @throws NOT_FOUND where one is unknown or hidden; REQUEST_INVALID where it is no vehicle
 */
export async function gatherVehicles(
  tx: Transaction,
  uses: readonly VehicleUse[],
): Promise<GatheredVehicles> {
  const stated = await readStatedEntities(
    tx,
    uses.map(({ vehicle }) => vehicle),
  );
  const byPayment = Map.groupBy(uses, ({ payment }) => payment);
  return {
    items: [...stated.values()].map(itemOf),
    of: (payment) => [...new Set(byPayment.get(payment)?.map(({ vehicle }) => vehicle))],
    markings: [...stated.values()].flatMap(({ markings }) => markings),
  };
}

function itemOf({ id, schema, facts, all }: StatedEntity): ItemFacts {
  if (schema === null) throw fault('NOT_FOUND', 'There is nothing at this address that you may see.');
  if (!isA(schema, 'Vehicle')) throw fault('REQUEST_INVALID', `vehicles: "${id}" is no vehicle`);
  const evidenceIds = [...all.values()]
    .flat()
    .flatMap(({ from }) => (from.kind === 'evidence' ? from.evidenceIds : []));
  const type: Fact = {
    value: VEHICLE_CODE,
    from: { kind: 'computed', rule: 'vehicle-as-goods', evidenceIds, detail: schema },
  };
  return present({
    id,
    type,
    make: facts.get('model'),
    description: facts.get('type'),
    presentOwner: facts.get('ownerName'),
    registeredOn: facts.get('registrationDate'),
    registrationNumber: facts.get('registrationNumber'),
    identificationNumber: facts.get('chassisNumber') ?? facts.get('engineNumber'),
  });
}
