import pg from "pg";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The SQL that `work` sends, in order, as the driver sends it. It listens at the driver's own door, so that nothing
 * between the services and the database is replaced.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const original = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given;
    if (typeof config === "string") sent.push({ text: config, values: Array.isArray(values) ? values : [] });
    else {
      const { text, values: own = [] } = config as { text: string; values?: unknown[] };
      sent.push({ text, values: Array.isArray(values) ? values : own });
    }
    return Reflect.apply(original, this, given);
  };
  pg.Client.prototype.query = listening as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return sent;
}

/** The statements that ask or change something: not those that begin, end or set up a transaction. */
export function working(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ text }) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|SELECT set_config)/i.test(text));
}
