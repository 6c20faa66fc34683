//! The arithmetic of live figures: examples worked out by hand, and what holds for all numbers.

use plumbline::figures::{
    benchmark::{ratio, time},
    bill::{Factor, Meter, Plan, sizes, step},
    calendar::{after, day, month, months},
    duel::{ahead, flips},
    estimate::sum,
    lanes::{FORMS, Lanes, Moment},
    numbers::{decimals, milliseconds, money, short},
};
use proptest::prelude::*;

/// When the last of a hundred requests leaves, with four processors.
fn last(form: &str, workers: usize, waits: f64, computes: f64) -> f64 {
    *Lanes::of(form, workers, 4).unwrap().answers(100, waits, computes).last().unwrap()
}

#[test]
fn a_hundred_requests_by_hand() {
    let models = [("loop", 1), ("loops", 4), ("processes", 4), ("threads_one_lock", 40), ("light_threads", 4)];
    let all = |waits, computes| models.map(|(form, workers)| last(form, workers, waits, computes));
    assert_eq!(all(50.0, 2.0), [250.0, 100.0, 1300.0, 250.0, 100.0]);
    assert_eq!(all(0.0, 52.0), [5200.0, 1300.0, 1300.0, 5200.0, 1300.0]);
    assert_eq!((last("loop", 1, 500.0, 2.0), last("processes", 4, 500.0, 2.0)), (700.0, 12_550.0));
    // Three threads need 34 rounds.
    assert_eq!(last("threads_one_lock", 3, 50.0, 2.0), 1768.0);
    assert_eq!(Lanes::of("queue", 1, 1), None);
}

#[test]
fn moments_by_hand() {
    let then = |form: &str, workers, at| {
        let model = Lanes::of(form, workers, 4).unwrap();
        let Moment { done, computing, waiting, queued } = model.moment(&model.answers(100, 50.0, 2.0), 50.0, at);
        [done, computing, waiting, queued]
    };
    // All wait together until 50 milliseconds; then one after the other computes for 2.
    let of_one_loop = [0.0, 50.0, 51.0, 52.0, 249.0, 250.0].map(|at| then("loop", 1, at));
    assert_eq!(
        of_one_loop,
        [[0, 0, 100, 0], [0, 1, 99, 0], [0, 1, 99, 0], [1, 1, 98, 0], [99, 1, 0, 0], [100, 0, 0, 0]]
    );
    // Four are taken at a time, for 52 milliseconds.
    let of_processes = [0.0, 49.0, 51.0, 52.0, 1299.0, 1300.0].map(|at| then("processes", 4, at));
    assert_eq!(
        of_processes,
        [[0, 0, 4, 96], [0, 0, 4, 96], [0, 4, 0, 96], [4, 0, 4, 92], [96, 4, 0, 0], [100, 0, 0, 0]]
    );
    // Of forty that are taken only one computes.
    assert_eq!(then("threads_one_lock", 40, 51.0), [0, 1, 39, 60]);
    assert_eq!(then("light_threads", 4, 51.0), [0, 4, 96, 0]);
}

#[test]
fn times_by_hand() {
    assert_eq!(time(4.0, 40_000.0, 0.0), 0.1);
    assert_eq!(time(4.0, 40_000.0, 5.0), 5.1);
    assert_eq!(ratio(&[0.1, 0.4]), 4.0);
    assert_eq!(ratio(&[]), 1.0);
}

#[test]
fn numbers_as_they_are_read() {
    let cases =
        [(0.0859, "0.086"), (0.538, "0.54"), (0.0, "0"), (5.0, "5"), (5.04, "5"), (12.34, "12.3"), (1234.5, "1,235")];
    for (number, text) in cases {
        assert_eq!(short(number), text);
    }
    assert_eq!((decimals(-0.04, 1), decimals(-1.25, 2)), ("0".to_owned(), "-1.25".to_owned()));
    assert_eq!([money(0.456, "C"), money(3.0, "C"), money(1234.5, "C")], ["0.46\u{a0}C", "3\u{a0}C", "1,235\u{a0}C"]);
    assert_eq!(milliseconds(1300.0), "1,300\u{a0}ms");
}

#[test]
fn days_by_hand() {
    let read = |text| day(text).unwrap();
    assert_eq!(read("2027-03"), read("2027-03-01"));
    assert_eq!(after(read("2027-03-01"), 24), read("2029-03-01"));
    assert_eq!(after(read("2027-03-01"), -3), read("2026-12-01"));
    assert_eq!(months(read("2028-04-30"), read("2029-03-01")), 10);
    assert_eq!(month(read("2029-12-31")), "December 2029");
    assert_eq!(["", "2027", "2027-13-01", "soon"].map(day), [None; 4]);
}

#[test]
fn a_bill_by_hand() {
    let of = Factor::product("users * reads * 30", &["users", "reads"]).unwrap();
    assert_eq!(of, [Factor::Input(0), Factor::Input(1), Factor::Number(30.0)]);
    assert_eq!(Factor::product("users * writes", &["users"]), Err("writes".to_owned()));
    let meter = Meter { of, free: 1_500_000.0, per: 100_000.0, price: 0.03, steps: false };
    assert_eq!(meter.cost(&[1000.0, 50.0]), 0.0);
    assert!((meter.cost(&[10_000.0, 50.0]) - 4.05).abs() < 1e-9);
    let steps = Meter { of: vec![Factor::Input(0)], free: 10.0, per: 100.0, price: 5.0, steps: true };
    assert_eq!([10.0, 11.0, 110.0, 111.0].map(|used| steps.cost(&[used])), [0.0, 5.0, 5.0, 10.0]);
    assert_eq!(
        (sizes(1000.0, 50_000.0), sizes(9000.0, 50_000.0)),
        ([1000.0, 10_000.0, 50_000.0], [9000.0, 50_000.0, 50_000.0])
    );
    assert_eq!(step(0.0, 100_000.0, 1000.0), 500.0);
    assert_eq!(step(0.0, 500.0, 50.0), 2.0);
}

#[test]
fn an_estimate_by_hand() {
    let told = sum([(false, Some(2.0)), (true, Some(5.0)), (false, None)]);
    assert_eq!((told.left, told.missing, told.weeks), (2, 1, 2.0));
}

#[test]
fn an_order_turns_where_another_is_ahead() {
    assert_eq!([ahead([0.5, 0.4]), ahead([0.4, 0.5]), ahead([0.4, 0.4])], [Some(0), Some(1), None]);
    assert_eq!(flips(&[[0.5, 0.4], [0.5, 0.4], [0.3, 0.4]]), Some(2));
    assert_eq!(flips(&[[0.5, 0.4], [0.5, 0.4]]), None);
}

fn model() -> impl Strategy<Value = Lanes> {
    (prop::sample::select(FORMS.to_vec()), 1..50_usize, 1..9_usize)
        .prop_map(|(form, workers, processors)| Lanes::of(form, workers, processors).unwrap())
}

fn plan() -> impl Strategy<Value = Plan> {
    let factor = prop_oneof![(0..3_usize).prop_map(Factor::Input), (0.0..100.0).prop_map(Factor::Number)];
    let of = prop::collection::vec(factor, 1..4);
    let meter = (of, 0.0..1e6, 1.0..1e6, 0.0..10.0, any::<bool>()).prop_map(|(of, free, per, price, steps)| Meter {
        of,
        free,
        per,
        price,
        steps,
    });
    (0.0..100.0, prop::collection::vec(meter, 0..5)).prop_map(|(base, meters)| Plan { base, meters })
}

proptest! {
    /// No answer leaves before its own work is done, nor all of them before their computing fits into the lanes.
    #[test]
    fn no_answer_is_too_early(model in model(), requests in 1..300_usize, waits in 0.0..1000.0, computes in 0.0..100.0) {
        let ends = model.answers(requests, waits, computes);
        prop_assert_eq!(ends.len(), requests);
        prop_assert!(ends.iter().all(|end| *end >= waits + computes));
        prop_assert!(ends.windows(2).all(|pair| pair[0] <= pair[1]));
        let last = ends[requests - 1];
        prop_assert!(last + 1e-6 >= requests as f64 * computes / model.lanes as f64);
        let (slots, rounds) = (model.slots.unwrap_or(requests), |by: usize| requests.div_ceil(by) as f64);
        prop_assert!(last + 1e-6 >= rounds(slots) * waits + computes);
        // One after the other is the slowest way of all.
        prop_assert!(last <= requests as f64 * (waits + computes) + 1e-6);
    }

    /// At each moment every request is in one state, no more are in work than there is room for, and what is done stays done.
    #[test]
    fn moments_come_to_all_requests(model in model(), requests in 1..300_usize, waits in 0.0..1000.0, computes in 0.0..100.0, shares in prop::collection::vec(0.0..1.0_f64, 1..20)) {
        let ends = model.answers(requests, waits, computes);
        let last = ends[requests - 1];
        let mut times: Vec<f64> = shares.iter().map(|share| share * last).chain([0.0, last]).collect();
        times.sort_by(f64::total_cmp);
        let mut before = Moment { queued: requests, ..Moment::default() };
        for at in times {
            let now = model.moment(&ends, waits, at);
            prop_assert_eq!(now.done + now.computing + now.waiting + now.queued, requests);
            prop_assert_eq!(now.done, ends.iter().filter(|end| **end <= at).count());
            prop_assert!(now.done >= before.done && now.queued <= before.queued);
            prop_assert!(now.computing <= model.lanes);
            prop_assert!(model.slots.map_or(now.queued == 0, |slots| now.computing + now.waiting <= slots));
            // Nobody is idle while something could be taken.
            prop_assert!(now.queued == 0 || model.slots == Some(now.computing + now.waiting));
            before = now;
        }
        prop_assert_eq!(before, Moment { done: requests, ..Moment::default() });
    }

    /// More to wait for, more to compute or more requests never let the last answer leave earlier.
    #[test]
    fn more_work_takes_no_less(model in model(), requests in 1..200_usize, waits in 0.0..500.0, computes in 0.0..50.0, more in 0.0..50.0) {
        let last = |requests, waits, computes| *model.answers(requests, waits, computes).last().unwrap();
        let now = last(requests, waits, computes);
        prop_assert!(last(requests + 1, waits, computes) >= now);
        prop_assert!(last(requests, waits + more, computes) >= now);
        prop_assert!(last(requests, waits, computes + more) >= now);
    }

    /// Time in a database brings entries together and never changes their order.
    #[test]
    fn a_database_brings_entries_together(rates in prop::collection::vec(1.0..1e6, 2..12), database in 0.0..50.0) {
        let times = |database: f64| -> Vec<f64> { rates.iter().map(|rate| time(4.0, *rate, database)).collect() };
        prop_assert!(ratio(&times(database)) <= ratio(&times(0.0)) + 1e-9);
        prop_assert!(ratio(&times(database)) >= 1.0);
    }

    /// A bill is read as it was written, and never falls when more is used.
    #[test]
    fn a_bill_arrives_and_grows(plan in plan(), inputs in prop::collection::vec(0.0..1e4, 3), more in 0.0..1e4) {
        let read = Plan::read(&plan.write(), |text| text.parse().unwrap());
        prop_assert_eq!(read.as_ref(), Some(&plan));
        let total = plan.total(&inputs);
        prop_assert!(total >= plan.base);
        for at in 0..inputs.len() {
            let mut larger = inputs.clone();
            larger[at] += more;
            prop_assert!(plan.total(&larger) >= total - 1e-9);
        }
    }

    /// A slider reaches its start, in at least 200 places.
    #[test]
    fn a_slider_reaches_its_start(to in 1..1_000_000_u32, start in 0.0..1.0_f64) {
        let start = (f64::from(to) * start).round();
        let step = step(0.0, f64::from(to), start);
        prop_assert!(step > 0.0 && f64::from(to) / step >= 199.9);
    }

    /// Later days are larger numbers, and months keep their length.
    #[test]
    fn days_keep_their_order(a in (2000..2100, 1..13, 1..29), b in (2000..2100, 1..13, 1..29)) {
        let written = |(year, month, day): (i32, i32, i32)| day_of(year, month, day);
        prop_assert_eq!(a.cmp(&b), written(a).cmp(&written(b)));
    }
}

fn day_of(year: i32, month: i32, of_month: i32) -> i32 {
    day(&format!("{year:04}-{month:02}-{of_month:02}")).unwrap()
}
