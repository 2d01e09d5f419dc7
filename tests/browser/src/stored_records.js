// Reads and writes the IndexedDB records of the page's origin, past the widget; tests call these functions by name.
const STORES = ["drafts", "outbox", "files", "leases"];

/** Opens the database, created like the widget's if requested; returns nothing if it does not exist. */
const opened = (mayMake) => new Promise((done, failed) => {
  const opening = indexedDB.open("support-widget");
  opening.onupgradeneeded = () => {
    if (mayMake) STORES.forEach((store) => opening.result.createObjectStore(store));
    else opening.transaction.abort();
  };
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => (mayMake ? failed(opening.error) : done(null));
});

/** Returns the records of an object store by key. */
const records = (database, store) => new Promise((done, failed) => {
  const transaction = database.transaction([store]);
  const [keys, values] = ["getAllKeys", "getAll"].map((method) => transaction.objectStore(store)[method]());
  transaction.oncomplete = () => done(keys.result.map((key, index) => [key, values.result[index]]));
  transaction.onabort = () => failed(transaction.error);
});

/** Changes an object store, and waits until the change is done. */
const change = async (store, act) => {
  const database = await opened(true);
  const transaction = database.transaction([store], "readwrite");
  act(transaction.objectStore(store));
  await new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });
  database.close();
};

const functions = {
  async records(store) {
    const database = await opened(false);
    const found = database ? await records(database, store) : [];
    database?.close();
    return found.map(([key, value]) => [key, typeof value === "string" ? JSON.parse(value) : [...new Uint8Array(value)]]);
  },
  async put(store, key, value) {
    await change(store, (records) => records.put(typeof value === "string" ? value : JSON.stringify(value), key));
    localStorage.setItem("support-widget:kept", "1");
  },
  remove: (store, key) => change(store, (records) => records.delete(key)),
};

return functions[arguments[0]](...[...arguments].slice(1));
