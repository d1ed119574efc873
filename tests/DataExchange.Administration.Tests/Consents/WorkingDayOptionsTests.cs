using DataExchange.Access;
using DataExchange.Access.Consents;
using DataExchange.Administration.Hosting;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>Public holidays by configuration.</summary>
public sealed class WorkingDayOptionsTests
{
    // A Wednesday; the Thursday after it is the first working day that follows, unless it is off.
    private static readonly DateTimeOffset s_wednesday = LocalDays.Midnight(new DateOnly(2027, 2, 3));

    [Fact]
    public void Without_configuration_only_weekends_are_off()
    {
        var configuration = Configuration();
        Assert.Empty(AdministrationConfiguration.Problems(configuration));
        Assert.Same(WorkingDays.WithoutHolidays.Holidays.GetType(), AdministrationConfiguration.Calendar(configuration).Holidays.GetType());
        Assert.Equal(WorkingDays.WithoutHolidays.EndOf(2, s_wednesday), AdministrationConfiguration.Calendar(configuration).EndOf(2, s_wednesday));
    }

    [Fact]
    public void Days_and_spans_are_off_beside_the_fixed_holidays()
    {
        var calendar = AdministrationConfiguration.Calendar(Configuration(("Fixed", "Vietnam"), ("Holidays:0", "2027-02-05/2027-02-11"), ("Holidays:1", "2027-09-03")));

        Assert.Equal(FixedHolidays.Vietnam, calendar.Fixed);
        Assert.Equal(8, calendar.Holidays.Count);
        Assert.Equal(LocalDays.Midnight(new DateOnly(2027, 2, 13)), calendar.EndOf(2, s_wednesday));
    }

    [Theory]
    [InlineData("Fixed", "Laos", "`Consents:WorkingDays:Fixed` is `Laos`; expected `None` or `Vietnam`.")]
    [InlineData("Fixed", "1", "`Consents:WorkingDays:Fixed` is `1`; expected `None` or `Vietnam`.")]
    [InlineData("Holidays:0", "05/02/2027", "`Consents:WorkingDays:Holidays:0` is `05/02/2027`; expected a day such as `2027-02-05`, or a span of at most 31 days such as `2027-02-05/2027-02-11`.")]
    [InlineData("Holidays:0", "2027-02-30", "`Consents:WorkingDays:Holidays:0` is `2027-02-30`; expected a day such as `2027-02-05`, or a span of at most 31 days such as `2027-02-05/2027-02-11`.")]
    [InlineData("Holidays:0", "2027-02-11/2027-02-05", "`Consents:WorkingDays:Holidays:0` is `2027-02-11/2027-02-05`; expected a day such as `2027-02-05`, or a span of at most 31 days such as `2027-02-05/2027-02-11`.")]
    [InlineData("Holidays:0", "2027-01-01/2027-02-01", "`Consents:WorkingDays:Holidays:0` is `2027-01-01/2027-02-01`; expected a day such as `2027-02-05`, or a span of at most 31 days such as `2027-02-05/2027-02-11`.")]
    public void What_is_no_day_and_no_known_set_is_refused(string key, string value, string problem)
    {
        var configuration = Configuration((key, value));
        Assert.Equal([problem], AdministrationConfiguration.Problems(configuration));
        Assert.Throws<ArgumentException>(() => AdministrationConfiguration.Calendar(configuration));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(3, AdministrationConfiguration.Problems(Configuration(("Fixed", "?"), ("Holidays:0", ""), ("Holidays:1", "x"))).Length);

    [Fact]
    public void Span_of_31_days_and_a_thousand_entries_are_the_most()
    {
        Assert.Empty(AdministrationConfiguration.Problems(Configuration(("Holidays:0", "2027-01-01/2027-01-31"))));
        Assert.Empty(AdministrationConfiguration.Problems(Configuration(Entries(1000))));
        Assert.Equal(["`Consents:WorkingDays:Holidays` has 1001 entries; expected at most 1000."], AdministrationConfiguration.Problems(Configuration(Entries(1001))));
    }

    private static (string, string)[] Entries(int count) => [.. Enumerable.Range(0, count).Select(i => ($"Holidays:{i}", "2027-01-01"))];

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>($"Consents:WorkingDays:{s.Key}", s.Value))).Build();
}
