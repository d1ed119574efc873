namespace DataExchange.Access.Consents;

/// <summary>Public holidays that need not be listed year by year.</summary>
public enum FixedHolidays
{
    /// <summary>None: without a list, deadlines are never later than the law's.</summary>
    None,

    /// <summary>
    /// Those of Viet Nam with a day of the Gregorian calendar (Labour Code 2019, article 112): 1 January, 30 April, 1 May, 2 September; where one falls on a
    /// weekend, the next working day is off in its stead (article 111). What is fixed anew each year is listed: Tết, the Hùng Kings' day, and the second
    /// day of the National Day, which is the 1st or the 3rd of September.
    /// </summary>
    Vietnam,
}
