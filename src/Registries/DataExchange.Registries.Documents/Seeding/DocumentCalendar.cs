using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>
/// When generated documents are issued: in the order of their indexes, evenly from January 2024 to the world's day. Numbers
/// restart each 1 January and are given in that order too, so that no two of one year are equal, whoever issued them.
/// </summary>
/// <param name="count">How many documents there are.</param>
internal sealed class DocumentCalendar(int count)
{
    /// <summary>The first day of issue.</summary>
    public static readonly DateOnly FirstDay = new(2024, 1, 2);

    private static readonly int Days = SyntheticWorld.AsOf.DayNumber - FirstDay.DayNumber;

    /// <summary>The calendar years in which documents are issued.</summary>
    public static IEnumerable<int> Years => Enumerable.Range(FirstDay.Year, SyntheticWorld.AsOf.Year - FirstDay.Year + 1);

    /// <summary>The day of issue.</summary>
    public DateOnly DayOf(int index) => FirstDay.AddDays((int)((long)index * Days / count));

    /// <summary>The number, from 1.</summary>
    public int NumberOf(int index) => index - FirstIndexOf(DayOf(index).Year) + 1;

    /// <summary>The last number given in a year; 0 where there is none.</summary>
    public int LastNumberOf(int year) => Math.Min(count, FirstIndexOf(year + 1)) - Math.Min(count, FirstIndexOf(year));

    private int FirstIndexOf(int year)
    {
        var days = Math.Max(0, new DateOnly(year, 1, 1).DayNumber - FirstDay.DayNumber);
        return (int)((((long)days * count) + Days - 1) / Days);
    }
}
