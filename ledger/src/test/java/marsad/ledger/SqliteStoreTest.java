// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.nio.file.Path;
import marsad.ledger.sql.SqliteStore;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Store reopened() {
    return SqliteStore.open(folder.resolve("contract.db"));
  }
}
