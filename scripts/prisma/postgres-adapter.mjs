// Prisma's driver adapter for PostgreSQL with three faults mended that the schema engine meets (adapter-pg 7.10).
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

const charOid = 18;
const textOid = 25;
const characterColumn = 6;

// 1. adapter-pg does not know the type "char" (OID 18) that pg_catalog uses: it passes as text, and is then reported
//    as what it is.
const charColumns = new WeakMap();

function noteCharColumns(result) {
  const columns = [];
  result?.fields?.forEach((field, index) => {
    if (field.dataTypeID !== charOid) return;
    field.dataTypeID = textOid;
    columns.push(index);
  });
  if (columns.length > 0) charColumns.set(result.rows, columns);
  return result;
}

class CatalogClient extends pg.Client {
  query(...args) {
    const callback = args.at(-1);
    if (typeof callback === "function") {
      args[args.length - 1] = (error, result) => callback(error, noteCharColumns(result));
    }
    const pending = super.query(...args);
    return typeof pending?.then === "function" ? pending.then(noteCharColumns) : pending;
  }
}

// 2. adapter-pg splits a script on ";" and so tears $$ function bodies $$: it is sent as one simple query.
function mend(connection) {
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = characterColumn;
    return result;
  };
  connection.executeScript = async (sql) => {
    try {
      await connection.underlyingDriver().query(sql);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

// 3. With `connectionString` pg ignores `database`, and the shadow database would be the main one: separate fields.
//    Outside UTC, adapter-pg drops the offsets of times.
function poolOptions(url) {
  const { host, port, user, password, database, ssl, options } = new pg.Client({ connectionString: url })
    .connectionParameters;
  const utc = `${options ?? ""} -c TimeZone=UTC`.trim();
  return { Client: CatalogClient, max: 4, host, port, user, password, database, ssl: ssl || undefined, options: utc };
}

/** The factory that the WASM schema engine connects with. */
export class MendedAdapter extends PrismaPg {
  constructor(url) {
    super(poolOptions(url));
  }

  async connect() {
    return mend(await super.connect());
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = mend(await new PrismaPg({ ...this.config, database: name }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}
