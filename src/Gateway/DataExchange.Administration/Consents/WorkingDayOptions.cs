namespace DataExchange.Administration.Consents;

/// <summary>Section <c>Consents:WorkingDays</c>: which days count for the legal clock of withdrawals. By default Monday to Friday, whatever the calendar says.</summary>
public sealed class WorkingDayOptions
{
    /// <summary>The holidays of every year: <c>None</c> (the default), or <c>Vietnam</c> for those of the Labour Code with a day of the Gregorian calendar.</summary>
    public string Fixed { get; set; } = "None";

    /// <summary>
    /// Further public holidays and days off in lieu, each a day such as <c>2027-02-05</c> or a span such as <c>2027-02-05/2027-02-11</c>, the last day
    /// included. At most 1,000 entries, of at most 31 days each.
    /// </summary>
    public IList<string> Holidays { get; } = [];
}
