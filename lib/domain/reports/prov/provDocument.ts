/** A PROV-JSON value: a string, a number, or a typed literal (W3C member submission, § 2.2). */
export type ProvValue = string | number | boolean | { readonly $: string; readonly type: string };
export type ProvRecord = Readonly<Record<string, ProvValue | readonly ProvValue[] | null>>;

export const provRelations = [
  "wasGeneratedBy",
  "used",
  "wasInvalidatedBy",
  "wasDerivedFrom",
  "wasAttributedTo",
  "wasAssociatedWith",
  "actedOnBehalfOf",
  "specializationOf",
] as const;
export type ProvRelation = (typeof provRelations)[number];

const prefixes = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "urn:uuid:",
  attest: "tag:attest.local,2026:ns/",
} as const;

/** A name in the document's own terms: `attest:Claim`. */
export function qualifiedName(name: string): ProvValue {
  return { $: name, type: "xsd:QName" };
}

/** Collects the records of one PROV-JSON document; what is said twice of one thing is kept once. */
export class ProvDocument {
  private readonly things = { entity: new Map(), activity: new Map(), agent: new Map() } as const satisfies Record<
    string,
    Map<string, ProvRecord>
  >;
  private readonly relations = new Map<ProvRelation, ProvRecord[]>();

  entity(id: string, record: ProvRecord): string {
    return this.put("entity", id, record);
  }

  activity(id: string, record: ProvRecord): string {
    return this.put("activity", id, record);
  }

  agent(id: string, record: ProvRecord): string {
    return this.put("agent", id, record);
  }

  /** A member of the desk. */
  person({ id, name }: { readonly id: string; readonly name: string }): string {
    return this.agent(`id:${id}`, { "prov:type": qualifiedName("prov:Person"), "prov:label": name });
  }

  relate(relation: ProvRelation, record: ProvRecord): void {
    const records = this.relations.get(relation) ?? [];
    records.push(withoutNothing(record));
    this.relations.set(relation, records);
  }

  /** The document, with relations numbered as blank nodes in the order in which they were said. */
  toJson(): string {
    const relations = provRelations.flatMap((relation) => {
      const records = this.relations.get(relation) ?? [];
      const numbered = records.map((record, index) => [`_:${relation}${index + 1}`, record] as const);
      return records.length > 0 ? [[relation, Object.fromEntries(numbered)] as const] : [];
    });
    const things = Object.entries(this.things).map(([kind, records]) => [kind, Object.fromEntries(records)] as const);
    return `${JSON.stringify({ prefix: prefixes, ...Object.fromEntries([...things, ...relations]) }, null, 2)}\n`;
  }

  private put(kind: "entity" | "activity" | "agent", id: string, record: ProvRecord): string {
    if (!this.things[kind].has(id)) this.things[kind].set(id, withoutNothing(record));
    return id;
  }
}

function withoutNothing(record: ProvRecord): ProvRecord {
  const said = Object.entries(record).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(said);
}
