using DataExchange.Testing.AccessStores;
using static DataExchange.FunctionalTests.Revocation.RevocationTrial;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// Property 14 of the access model on gateways that are processes of their own: what a request sees is the state of some instant between its question and
/// its answer, so that nothing that was withdrawn before it was asked is answered, whatever is lost between store and gateways.
/// </summary>
public abstract class RevocationOrder
{
    [Fact]
    public async Task Two_gateways_that_are_told_of_changes_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty(await RunAsync(database, new Dictionary<string, string>(), cut: null));
    }

    [Fact]
    public async Task Two_gateways_that_nobody_can_tell_of_changes_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty(await RunAsync(database, Seldom, cut: "dataexchange-signals"));
    }

    [Fact]
    public async Task Two_gateways_all_of_whose_connections_break_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty(await RunAsync(database, Seldom, cut: "dataexchange-"));
    }

    [Fact]
    public async Task Without_the_fence_two_gateways_answer_what_was_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.NotEmpty(await RunAsync(database, Unfenced, cut: "dataexchange-signals"));
    }

    [Fact]
    public async Task Gateway_on_a_file_that_another_process_writes_answers_nothing_withdrawn() => Assert.Empty(await RunAsync(null, Seldom, cut: null));

    [Fact]
    public async Task Without_the_fence_a_gateway_on_a_file_answers_what_was_withdrawn() => Assert.NotEmpty(await RunAsync(null, Unfenced, cut: null));

    /// <summary>Changes and asks at the same time.</summary>
    /// <param name="database">The store of two gateways; null for one gateway on a file.</param>
    /// <param name="settings">Further settings of the gateways.</param>
    /// <param name="cut">Whose connections are cut meanwhile, by the beginning of their name; null for nobody's.</param>
    /// <returns>What no order of the changes explains.</returns>
    protected abstract Task<IReadOnlyList<string>> RunAsync(PrivatePostgres? database, IReadOnlyDictionary<string, string> settings, string? cut);
}
