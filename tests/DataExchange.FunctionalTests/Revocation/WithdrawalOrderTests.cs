using DataExchange.Access.Subjects;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>The word of a person is given, withdrawn, paused and given again while others read.</summary>
public sealed class WithdrawalOrderTests(ITestOutputHelper output) : RevocationOrder
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> RunAsync(PrivatePostgres? database, IReadOnlyDictionary<string, string> settings, string? cut) =>
        RevocationTrial.ViolationsAsync(output, random => new ConsentWorld(random, new SubjectHash(RevocationSystem.PseudonymKey)), database, settings, cut);
}
