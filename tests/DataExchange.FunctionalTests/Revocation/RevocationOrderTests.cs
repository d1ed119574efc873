using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>Agreements and agencies are suspended, revoked and active again while others read.</summary>
public sealed class RevocationOrderTests(ITestOutputHelper output) : RevocationOrder
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> RunAsync(PrivatePostgres? database, IReadOnlyDictionary<string, string> settings, string? cut) =>
        RevocationTrial.ViolationsAsync(output, random => new AgreementWorld(random), database, settings, cut);
}
