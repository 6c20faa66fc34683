// The table of the site once more, as one would write it with React and TanStack Table, to be measured beside ours.
// What an answer does not touch is not rendered again: the state stands at the top, rows and cells are memoised.
// It shows all rows. Only those in sight (virtualised) would be faster, but no longer the same table: finding in the page,
// printing and jumping to a row need it whole. Nothing is deferred either, since the figures wait for what is asked for.

import { getCoreRowModel, getFilteredRowModel, useReactTable } from "@tanstack/react-table";
import { StrictMode, useCallback, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { Controls } from "./controls.jsx";
import { Body, Head } from "./rows.jsx";
import { agrees, found, sorted } from "./told.js";

const FIRST = "criterion";

function Compare({ alternatives, groups, criteria }) {
  const [differ, setDiffer] = useState(false);
  const [find, setFind] = useState("");
  const [sort, setSort] = useState("");
  const [pin, setPin] = useState(null);
  const [columnVisibility, setColumnVisibility] = useState({});

  const columns = useMemo(
    () => [
      { id: FIRST, accessorFn: (row) => row.title, filterFn: (row, _, keep) => keep(row.original) },
      ...alternatives.map(({ id, name, href }, at) => ({
        id,
        header: name,
        accessorFn: (row) => row.cells[at],
        meta: { at, href },
      })),
    ],
    [alternatives],
  );
  const columnOrder = useMemo(() => {
    const ids = sorted(alternatives, criteria.find(({ id }) => id === sort)).map((at) => alternatives[at].id);
    return [FIRST, ...(pin ? [pin, ...ids.filter((id) => id !== pin)] : ids)];
  }, [alternatives, criteria, sort, pin]);
  const columnFilters = useMemo(() => {
    const shown = alternatives.flatMap(({ id }, at) => (columnVisibility[id] === false ? [] : [at]));
    const keep = (row) => found(row, find) && !(differ && agrees(row, shown));
    return find || differ ? [{ id: FIRST, value: keep }] : [];
  }, [alternatives, columnVisibility, find, differ]);

  const table = useReactTable({
    data: criteria,
    columns,
    state: { columnVisibility, columnOrder, columnFilters },
    getRowId: (row) => row.id,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
  });
  const { rows } = table.getRowModel();
  // Their identity says whether columns have changed.
  const shown = table.getVisibleLeafColumns();
  const show = useCallback((id, on) => setColumnVisibility((before) => ({ ...before, [id]: on })), []);
  const toggle = useCallback((id) => setPin((before) => (before === id ? null : id)), []);
  const pinned = pin === null ? null : alternatives.findIndex(({ id }) => id === pin);

  return (
    <main className="compare">
      <h1>Compare</h1>
      <Controls
        {...{ alternatives, groups, criteria, columnVisibility, show, differ, setDiffer, find, setFind, sort, setSort }}
      />
      <p role="status" className="told">
        {shown.length - 1} of {alternatives.length}, {rows.length} of {criteria.length} rows.
      </p>
      <div role="region" aria-label="Table" tabIndex={0} className="scroll">
        <table className="comparison">
          <Head columns={shown} pin={pin} toggle={toggle} />
          {groups.map((group) => (
            <Body key={group.id} group={group} rows={rows} columns={shown} pinned={pinned} />
          ))}
        </table>
      </div>
    </main>
  );
}

const data = await (await fetch("table.json")).json();
createRoot(document.querySelector("#root")).render(
  <StrictMode>
    <Compare {...data} />
  </StrictMode>,
);
