import type { DatabaseSync } from 'node:sqlite';

/** Takes the write lock at the start: a transaction that reads first and writes later cannot wait for another writer. */
export function withinTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** After some errors (disk full) SQLite has already rolled back by itself. */
export function rollBack(db: DatabaseSync): void {
  if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
}
