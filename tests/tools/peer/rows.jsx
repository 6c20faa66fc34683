// Head, groups, rows and cells, with the elements and classes of our page, so that both have the same style sheet to apply.

import { memo, useMemo, useState } from "react";
import { difference } from "./told.js";

export const Head = memo(function Head({ columns, pin, toggle }) {
  return (
    <thead>
      <tr>
        <td />
        {columns.slice(1).map(({ id, columnDef }) => (
          <HeadCell key={id} id={id} href={columnDef.meta.href} name={columnDef.header} pinned={pin === id} toggle={toggle} />
        ))}
      </tr>
    </thead>
  );
});

const HeadCell = memo(function HeadCell({ id, href, name, pinned, toggle }) {
  const [open, setOpen] = useState(false);
  const choose = () => {
    setOpen(false);
    toggle(id);
  };
  return (
    <th scope="col" data-of={id} data-pinned={pinned ? "" : undefined}>
      <a href={href}>{name}</a>
      <small className="mark" />
      <button type="button" className="more" aria-expanded={open} aria-label={`${name}: pin`} onClick={() => setOpen(!open)} />
      {open && (
        <div className="menu" role="group" aria-label="Column">
          <button type="button" className="plain" data-do="pin" onClick={choose}>
            {pinned ? "Unpin" : "Pin as reference"}
          </button>
        </div>
      )}
    </th>
  );
});

export function Body({ group, rows, columns, pinned }) {
  const mine = useMemo(() => rows.filter((row) => row.original.group === group.id), [rows, group]);
  if (mine.length === 0) return null;
  return (
    <tbody data-group={group.id}>
      <tr className="group">
        <th colSpan={columns.length} scope="colgroup">
          <button type="button" aria-expanded className="fold">
            {group.title}
          </button>
        </th>
      </tr>
      {mine.map((row) => (
        <Row key={row.id} row={row} columns={columns} pinned={pinned} />
      ))}
    </tbody>
  );
}

/** Its columns are asked for by TanStack itself; that they are others is what the property tells. */
const Row = memo(function Row({ row, pinned }) {
  const { id, title, about } = row.original;
  const [, ...cells] = row.getVisibleCells();
  return (
    <tr id={id} data-row={id}>
      <th scope="row">
        <details>
          <summary>{title}</summary>
          <p>{about}</p>
        </details>
      </th>
      {cells.map(({ column, getValue }) => {
        const { at, href } = column.columnDef.meta;
        const [against, is] = difference(row.original, at, pinned);
        return <Cell key={column.id} page={href} criterion={id} claim={getValue()} against={against} is={is} />;
      })}
    </tr>
  );
});

const Cell = memo(function Cell({ page, criterion, claim, against, is }) {
  const { value, notes, low, until, stale, grade, bar, unknown } = claim;
  return (
    <td className={unknown} data-grade={grade} data-bar={bar} data-against={against} data-is={is}>
      <a href={`${page}#claim-${criterion}`}>
        {value}
        {notes?.map((note) => (
          <small key={note}> {note}</small>
        ))}
        {low && (
          <small title="low confidence" className="low">
            <span className="hidden">low confidence</span>
          </small>
        )}
        {until && (
          <b data-until={until} hidden={!stale} className="stale">
            stale
          </b>
        )}
      </a>
    </td>
  );
});
