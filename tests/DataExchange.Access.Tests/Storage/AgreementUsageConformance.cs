using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Tests.Storage;

/// <summary>What counting the use of agreements must do; run on each provider.</summary>
public abstract class AgreementUsageConformance
{
    private static readonly DateOnly _day = new(2026, 11, 21);

    protected abstract Task<IStorePlace> CreateAsync();

    [Fact]
    public async Task Requests_are_counted_up_to_the_bound_of_their_day()
    {
        await using var place = await CreateAsync();
        var usage = await OpenAsync(place);
        Assert.True((await CountAsync(usage, _day, Requests("A", 2))).IsCounted);
        Assert.True((await CountAsync(usage, _day, Requests("A", 2))).IsCounted);
        Assert.Equal("A", (await CountAsync(usage, _day, Requests("A", 2))).Exceeded);
        Assert.True((await CountAsync(usage, _day.AddDays(1), Requests("A", 2))).IsCounted);
    }

    [Fact]
    public async Task Person_counts_once_a_day()
    {
        await using var place = await CreateAsync();
        var usage = await OpenAsync(place);
        Assert.True((await CountAsync(usage, _day, People("A", 2, "x", "y", "x"))).IsCounted);
        Assert.True((await CountAsync(usage, _day, People("A", 2, "y", "x"))).IsCounted);
        Assert.Equal("A", (await CountAsync(usage, _day, People("A", 2, "z"))).Exceeded);
        Assert.True((await CountAsync(usage, _day.AddDays(1), People("A", 2, "z"))).IsCounted);
    }

    [Fact]
    public async Task What_is_over_one_bound_counts_for_none()
    {
        await using var place = await CreateAsync();
        var usage = await OpenAsync(place);
        Assert.Equal("B", (await CountAsync(usage, _day, People("A", 5, "x", "y"), People("B", 1, "x", "y"))).Exceeded);
        Assert.True((await CountAsync(usage, _day, People("A", 2, "v", "w"))).IsCounted);
    }

    [Fact]
    public async Task Many_at_once_never_pass_a_bound()
    {
        await using var place = await CreateAsync();
        var usage = await OpenAsync(place);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => CountAsync(usage, _day, People("A", 10, $"p{i}"), Requests("B", 100))));
        Assert.Equal(10, outcomes.Count(o => o.IsCounted));
        Assert.All(outcomes, o => Assert.Null(o.Failure));
    }

    private static AgreementCount Requests(string agreement, int most) => new(agreement, 1, most, [], null);

    private static AgreementCount People(string agreement, int most, params string[] people) => new(agreement, 0, null, people, most);

    private static Task<AgreementUsageOutcome> CountAsync(IAgreementUsage usage, DateOnly day, params AgreementCount[] counts) =>
        usage.CountAsync(day, counts, TestContext.Current.CancellationToken);

    private static async Task<IAgreementUsage> OpenAsync(IStorePlace place)
    {
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Null(opening.Failure);
        return opening.Usage!;
    }
}
