-- Derives the ranges of every event and all sums from the reports. Run in the folder of the release, with SQLite 3.33 or later:
--     sqlite3 < derive.sql
-- The first answer is of the events whose ranges in events.csv are others than the reports come to: it has none.
-- The second is what totals.json says, and the same by region and town.
.mode csv
.import events.csv events
.import reports.csv reports
.mode box
create index reports_of on reports (event, basis, source_class);

-- What the reports say in numbers. A report that states none is counted in no range. The maker of a list (COMPILER) stands for
-- the reports of the list in the reported range, and only there: they are those that are not `alone`.
create temp table said as
select rowid as n, event, basis, source_class, method <> '' as has_method, nullif(list, '') as list, nullif(story, '') as story,
       cast(nullif(low, '') as integer) as low, cast(high as integer) as high,
       source_class <> 'COMPILER' and not exists (
         select 1 from reports c where c.event = r.event and c.basis = r.basis and c.source_class = 'COMPILER' and c.high <> ''
            and c.list = r.list and c.list <> '') as is_alone
  from reports r where high <> '';
create index temp.said_of on said (event, basis, source_class);

-- Reports of one class are brought together twice: all of them for the central range, those alone for the reported one.
create temp table asked as
select 'all' as part, said.* from said union all select 'alone' as part, said.* from said where is_alone;
create index temp.asked_of on asked (part, event, basis, source_class);
create index temp.asked_by on asked (part, n);

-- Copies count once: the same two numbers, or the same article or file, and whatever is joined by a chain of such.
create temp table told as
with recursive chain (part, n, reached) as (
  select part, n, n from asked
  union
  select chain.part, chain.n, b.n from chain
    join asked a on a.part = chain.part and a.n = chain.reached
    join asked b on b.part = a.part and b.event = a.event and b.basis = a.basis and b.source_class = a.source_class
     and (b.low is a.low and b.high = a.high or b.story = a.story)
)
select asked.*, first from asked join (select part, n, min(reached) as first from chain group by part, n) using (part, n);

-- The lower median of the lows, of those that have one, to the lower median of the highs: of a story, then of a class of
-- sources over its stories, then over the classes.
create temp table story as
select part, event, basis, source_class, low, max(coalesce(low, 0), high) as high from (
  select part, event, basis, source_class, first, max(iif(low_rank = (lows + 1) / 2, low, null)) as low,
         max(iif(high_rank = (highs + 1) / 2, high, null)) as high
    from (select *, row_number() over (partition by part, first, low is null order by low) as low_rank,
                 count(low) over (partition by part, first) as lows,
                 row_number() over (partition by part, first order by high) as high_rank,
                 count(*) over (partition by part, first) as highs
            from told)
   group by part, event, basis, source_class, first);

create temp table class as
select part, event, basis, source_class, low, max(coalesce(low, 0), high) as high from (
  select part, event, basis, source_class, max(iif(low_rank = (lows + 1) / 2, low, null)) as low,
         max(iif(high_rank = (highs + 1) / 2, high, null)) as high
    from (select *, row_number() over (partition by part, event, basis, source_class, low is null order by low) as low_rank,
                 count(low) over (partition by part, event, basis, source_class) as lows,
                 row_number() over (partition by part, event, basis, source_class order by high) as high_rank,
                 count(*) over (partition by part, event, basis, source_class) as highs
            from story)
   group by part, event, basis, source_class);

-- Where no class of sources reports, what makers of lists settled on is the central range.
create temp table central as
select event, low, max(coalesce(low, 0), high) as high from (
  select event, max(iif(low_rank = (lows + 1) / 2, low, null)) as low, max(iif(high_rank = (highs + 1) / 2, high, null)) as high
    from (select *, row_number() over (partition by event, low is null order by low) as low_rank,
                 count(low) over (partition by event) as lows,
                 row_number() over (partition by event order by high) as high_rank, count(*) over (partition by event) as highs
            from class c
           where part = 'all' and basis = 'COUNTED'
             and (source_class <> 'COMPILER' or not exists (
                   select 1 from said s where s.event = c.event and s.basis = 'COUNTED' and s.source_class <> 'COMPILER')))
   group by event);

-- From the smallest low to the largest high: of the makers of lists, and of the classes over the reports that are alone.
create temp table reported as
select event, basis, min(low) as low, max(high) as high from (
  select event, basis, low, high from said where source_class = 'COMPILER'
  union all
  select event, basis, low, high from class where part = 'alone')
 group by event, basis;

create temp table documented as
select event, min(low) as floor from said
 where basis = 'COUNTED' and (source_class in ('OFFICIAL', 'PRESS') or source_class <> 'COMPILER' and has_method)
 group by event;

-- What a coordinator decided goes before what the reports come to.
create temp table derived as
select e.id, e.line, e.date, e.last_date, e.town, e.place_id, e.locality, e.region, e.country,
       iif(e.decided_high <> '', cast(nullif(e.decided_low, '') as integer), counted.low) as size_low,
       iif(e.decided_high <> '', cast(e.decided_high as integer), counted.high) as size_high,
       iif(central.high is null and e.decided_high <> '', cast(nullif(e.decided_low, '') as integer), central.low) as central_low,
       iif(central.high is null and e.decided_high <> '', cast(e.decided_high as integer), central.high) as central_high,
       documented.floor, announced.low as announced_low, announced.high as announced_high
  from events e
  left join reported counted on counted.event = e.id and counted.basis = 'COUNTED'
  left join reported announced on announced.event = e.id and announced.basis = 'ANNOUNCED'
  left join central on central.event = e.id
  left join documented on documented.event = e.id;

create temp view differences as
select d.id from derived d join events e using (id)
 where (d.size_low, d.size_high, d.central_low, d.central_high, d.floor, d.announced_low, d.announced_high) is not (
   cast(nullif(e.size_low, '') as integer), cast(nullif(e.size_high, '') as integer),
   cast(nullif(e.central_low, '') as integer), cast(nullif(e.central_high, '') as integer),
   cast(nullif(e.floor, '') as integer), cast(nullif(e.announced_low, '') as integer),
   cast(nullif(e.announced_high, '') as integer));

-- Which events each sum is over. A sum leaves out what is missing.
create temp view member as
select 'total' as sum, '' as part, d.* from derived d where line = 'TOTAL'
union all select 'beside', line, d.* from derived d where line <> 'TOTAL'
union all select 'severalDays', '', d.* from derived d where line = 'TOTAL' and last_date <> date
union all select 'country', country, d.* from derived d where line = 'TOTAL'
union all select 'region', country || ' ' || region, d.* from derived d where line = 'TOTAL'
union all select 'town', country || ' ' || region || ' ' || locality, d.* from derived d where line = 'TOTAL'
union all select 'day', date, d.* from derived d where line = 'TOTAL'
union all select 'size', case when size_low is null then 0 when size_low < 100 then 1 when size_low < 1000 then 2
                              when size_low < 10000 then 3 else 4 end, d.* from derived d where line = 'TOTAL';

create temp view sums as
select sum, part, coalesce(sum(size_low), 0) as low, coalesce(sum(size_high), 0) as high,
       coalesce(sum(central_low), 0) as centralLow, coalesce(sum(central_high), 0) as centralHigh,
       coalesce(sum(floor), 0) as floor, count(*) as events, count(size_high) as reported, count(distinct town) as places,
       count(distinct nullif(country, '')) as countries, count(announced_high) as announced,
       coalesce(sum(announced_low), 0) as announcedLow, coalesce(sum(announced_high), 0) as announcedHigh
  from member group by sum, part;

select * from differences;
select * from sums;
