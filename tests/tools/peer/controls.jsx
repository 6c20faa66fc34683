// What the table is asked with: the controls of our page that the figures use, by the same ids.

import { memo } from "react";

export const Controls = memo(function Controls(of) {
  const { alternatives, groups, criteria, columnVisibility, show, differ, setDiffer, find, setFind, sort, setSort } = of;
  return (
    <form autoComplete="off" className="controls" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="columns">
        <legend>Show</legend>
        <div className="boxes">
          {alternatives.map(({ id, name }) => (
            <Box key={id} id={id} name={name} checked={columnVisibility[id] !== false} show={show} />
          ))}
        </div>
      </fieldset>
      <div className="line">
        <label>
          Find a row
          <input type="search" id="find" maxLength={80} value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
        <label>
          <input type="checkbox" id="differ" checked={differ} onChange={(event) => setDiffer(event.target.checked)} />
          Hide rows that agree
        </label>
      </div>
      <div className="line">
        <label>
          Order columns by
          <select id="sort" value={sort} onChange={(event) => setSort(event.target.value)}>
            <option value="">No order</option>
            {groups.map((group) => (
              <Numbers key={group.id} group={group} criteria={criteria} />
            ))}
          </select>
        </label>
      </div>
    </form>
  );
});

const Box = memo(function Box({ id, name, checked, show }) {
  return (
    <label>
      <input type="checkbox" name="show" value={id} checked={checked} onChange={(event) => show(id, event.target.checked)} />
      {name}
    </label>
  );
});

const Numbers = memo(function Numbers({ group, criteria }) {
  const mine = criteria.filter((criterion) => criterion.group === group.id && criterion.numbers);
  if (mine.length === 0) return null;
  return (
    <optgroup label={group.title}>
      {mine.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
});
