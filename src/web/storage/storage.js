// @ts-check
// The mechanism of storage, which comes with a lazy chunk: transactions on IndexedDB, locks between tabs, messages
// between them, page events, and the unload prompt. It decides nothing: what is written is what the program answers to
// what was read, and when to lock, repeat or ask is for the program to say.
//
// It is JavaScript since it must outlive the program: when that has trapped, `stop` releases whatever it held, and
// nothing of the stopped program is called again.

const NAME = "support-widget";
/** Drafts, outbox entries, file bytes, and the leases that replace Web Locks where a browser has none. */
const STORES = ["drafts", "outbox", "files", "leases"];
/** Network, back/forward cache, visibility and freezing. */
const PAGE_EVENTS = /** @type {const} */ ([
  [window, "online"], [window, "pageshow"], [window, "pagehide"], [document, "visibilitychange"], [document, "freeze"],
]);
/** Timeout in milliseconds for opening the database and for a transaction: some browsers never answer. */
const DEADLINE = 10000;

/** @typedef {[store: string, method: "get" | "getKey" | "getAll" | "getAllKeys" | "put" | "delete", ...values: any[]]} Step */

/** Creates the mechanism of one program. */
export const openStorage = () => {
  let isStopped = false;
  /** What the program holds: each of these functions releases one thing. */
  const held = /** @type {Set<() => void>} */ (new Set());

  const hold = (/** @type {() => void} */ release) => {
    const free = () => {
      if (held.delete(free)) release();
    };
    held.add(free);
    if (isStopped) free();
    return free;
  };

  /** The promise for the program, which learns nothing once it was stopped. @template T @param {Promise<T>} promise */
  const told = (promise) =>
    new Promise((/** @type {(value: T) => void} */ resolve, reject) => {
      promise.then((value) => isStopped || resolve(value), (error) => isStopped || reject(error));
    });

  /** Opened for each use: an open connection blocks upgrades in other tabs, and the back/forward cache. */
  const open = () =>
    new Promise((/** @type {(database: IDBDatabase) => void} */ resolve, reject) => {
      // No version is asked for: one that a newer build has upgraded is accepted. In a frame with an opaque origin even
      // reading `indexedDB` throws.
      const request = indexedDB.open(NAME);
      const timer = setTimeout(() => {
        request.onsuccess = () => request.result.close();
        reject(null);
      }, DEADLINE);
      const settled = (/** @type {() => void} */ then) => () => (clearTimeout(timer), then());
      request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
      request.onsuccess = settled(() => resolve(request.result));
      request.onerror = settled(() => reject(request.error));
    });

  /** @param {IDBDatabase} database @param {Step[]} reads @param {((found: any[]) => Step[]) | undefined} decide */
  const run = (database, reads, decide) =>
    new Promise((/** @type {(found: any[]) => void} */ resolve, reject) => {
      // Strict durability: a change that is reported as saved must survive a power failure.
      const transaction = database.transaction(STORES, decide ? "readwrite" : "readonly", { durability: "strict" });
      const ask = (/** @type {Step} */ [store, method, ...values]) =>
        /** @type {IDBRequest} */ (/** @type {any} */ (transaction.objectStore(store))[method](...values));
      // A change that is reported as failed must not be made later. One that has finished throws: its event follows.
      const end = () => (transaction.abort(), reject(null));
      const timer = setTimeout(() => { try { end(); } catch {} }, DEADLINE);
      let found = /** @type {any[]} */ ([]);
      // Only this event counts: each request may succeed and the transaction still fail, for example at the quota.
      transaction.oncomplete = () => (clearTimeout(timer), resolve(found));
      transaction.onabort = () => (clearTimeout(timer), reject(transaction.error));
      const asked = reads.map(ask);
      // Requests succeed in their order. What this handler throws aborts the transaction, and is an `error` event of
      // the window, by which the loader recognizes a trap.
      (asked.at(-1) ?? ask(["leases", "getAllKeys"])).onsuccess = () => {
        found = asked.map((request) => request.result);
        isStopped ? transaction.abort() : decide?.(found).forEach(ask);
      };
    });

  /**
   * Reads, lets `decide` answer what to write, and writes that, in one transaction; resolves with what was read when
   * the writes are durable. Without `decide` it only reads.
   * @param {Step[]} reads @param {(found: any[]) => Step[]} [decide]
   */
  const transact = async (reads, decide) => {
    const database = await open();
    // `close` waits for running transactions.
    return run(database, reads, decide).finally(() => database.close());
  };

  return {
    transact: (/** @type {Step[]} */ reads, /** @type {(found: any[]) => Step[]} */ decide) => told(transact(reads, decide)),

    /** Requests a Web Lock, which lasts until `free`; undefined where there are none (plain HTTP). */
    lock(/** @type {string} */ name) {
      if (!navigator.locks) return undefined;
      let free = () => {};
      // The browser holds the lock while this promise is pending. If it is no longer wanted when it is granted, it is
      // released at once.
      const over = new Promise((resolve) => (free = hold(() => resolve(null))));
      const granted = new Promise((resolve, reject) => {
        navigator.locks.request(`${NAME}:${name}`, () => (resolve(null), over)).catch(reject);
      });
      return { granted: told(granted), free };
    },

    /** Opens a channel to the other tabs. It does not hear what it sends itself. */
    channel() {
      let channel = /** @type {BroadcastChannel | null} */ (null);
      try {
        channel = new BroadcastChannel(NAME);
      } catch {
        // Without it, tabs notice changes when they are shown again.
      }
      return {
        send: (/** @type {any} */ message) => channel?.postMessage(message),
        /** Calls `hear` with messages of other tabs and with page events. */
        listen(/** @type {(event: Event) => void} */ hear) {
          if (channel) channel.onmessage = hear;
          for (const [target, name] of PAGE_EVENTS) target.addEventListener(name, hear);
          const free = hold(() => {
            if (channel) channel.onmessage = null;
            for (const [target, name] of PAGE_EVENTS) target.removeEventListener(name, hear);
          });
          return { free };
        },
        free: hold(() => channel?.close()),
      };
    },

    /** Makes the browser ask before the page is left. A permanent handler would disable the back/forward cache. */
    askBeforeUnload() {
      const ask = (/** @type {BeforeUnloadEvent} */ event) => {
        event.preventDefault();
        // Older browsers ask only if `returnValue` is set.
        event.returnValue = true;
      };
      addEventListener("beforeunload", ask);
      return { free: hold(() => removeEventListener("beforeunload", ask)) };
    },

    /** Releases whatever the program holds, and calls it no more: it has trapped. */
    stop() {
      isStopped = true;
      for (const free of held) free();
    },
  };
};
