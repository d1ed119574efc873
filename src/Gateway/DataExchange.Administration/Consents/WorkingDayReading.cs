using System.Collections.Immutable;
using System.Globalization;
using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>Makes the calendar that the options describe, or says everything that is wrong with them.</summary>
internal static class WorkingDayReading
{
    private const int MaxEntries = 1000;
    private const int MaxSpanDays = 31;
    private const string Section = "Consents:WorkingDays";

    /// <summary>The calendar, and one sentence for each problem; the calendar counts only where there is none.</summary>
    public static (WorkingDays Calendar, ImmutableArray<string> Problems) Read(WorkingDayOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (!Enum.TryParse<FixedHolidays>(options.Fixed, ignoreCase: true, out var holidays) || !Enum.IsDefined(holidays) || int.TryParse(options.Fixed, CultureInfo.InvariantCulture, out _))
        {
            problems.Add($"`{Section}:Fixed` is `{options.Fixed}`; expected `{nameof(FixedHolidays.None)}` or `{nameof(FixedHolidays.Vietnam)}`.");
        }

        if (options.Holidays.Count > MaxEntries)
        {
            problems.Add($"`{Section}:Holidays` has {options.Holidays.Count} entries; expected at most {MaxEntries}.");
            return (WorkingDays.WithoutHolidays, problems.ToImmutable());
        }

        var days = new HashSet<DateOnly>();
        for (var i = 0; i < options.Holidays.Count; i++)
        {
            if (!TryAdd(options.Holidays[i], days))
            {
                problems.Add($"`{Section}:Holidays:{i}` is `{options.Holidays[i]}`; expected a day such as `2027-02-05`, or a span of at most {MaxSpanDays} days such as `2027-02-05/2027-02-11`.");
            }
        }

        return (new WorkingDays(days, holidays), problems.ToImmutable());
    }

    private static bool TryAdd(string? entry, HashSet<DateOnly> days)
    {
        var ends = (entry ?? string.Empty).Split('/');
        if (ends.Length > 2 || !Day(ends[0], out var first) || !Day(ends[^1], out var last) || last < first || last.DayNumber - first.DayNumber >= MaxSpanDays)
        {
            return false;
        }

        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            days.Add(DateOnly.FromDayNumber(number));
        }

        return true;
    }

    private static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
