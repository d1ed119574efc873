using DataExchange.Access.Catalogue;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Administration.Consents;
using DataExchange.Administration.Hosting;
using DataExchange.Cli.Reporting;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Hosting;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Cli.Gateways;

/// <summary>The gateway's stores, open: where agreements are kept, and where requests are recorded.</summary>
internal sealed class GatewayStores : IAsyncDisposable
{
    private readonly AccessLogStore _log;

    private GatewayStores(IAccessStore access, IConsentStore consents, AccessLogStore log)
    {
        Access = access;
        Consents = consents;
        _log = log;
    }

    public IAccessStore Access { get; }

    public IConsentStore Consents { get; }

    /// <summary>The texts that people were shown.</summary>
    public required IConsentTextStore Texts { get; init; }

    /// <summary>Withdrawn consents by their deadlines.</summary>
    public required IWithdrawalStore Withdrawals { get; init; }

    /// <summary>Tells of changes of agreements.</summary>
    public required IAccessSignals Signals { get; init; }

    /// <summary>Counts the use of agreements.</summary>
    public required IAgreementUsage Usage { get; init; }

    public IAccessLog Log => _log;

    /// <summary>What the administration needs of them, beside the gateway.</summary>
    /// <param name="gateway">What the gateway was given: both name people alike.</param>
    /// <param name="configuration">Says which days are public holidays; valid.</param>
    public AdministrationDependencies Administration(GatewayDependencies gateway, IConfiguration configuration) => new()
    {
        AccessStore = Access,
        AccessHistory = History,
        AccessLog = _log,
        AccessLogReader = _log.Reader,
        Pseudonymiser = gateway.Pseudonymiser!,
        Consents = new ConsentDependencies
        {
            Consents = Consents,
            Texts = Texts,
            Withdrawals = Withdrawals,
            Subjects = gateway.SubjectHash!,
            Calendar = AdministrationConfiguration.Calendar(configuration),
        },
    };

    /// <summary>What became of what the access store holds.</summary>
    public required IAccessHistory History { get; init; }

    /// <summary>Opens both in PostgreSQL where a connection string names it, in files of the data directory otherwise.</summary>
    public static async Task<GatewayStores> OpenAsync(IConfiguration configuration, string dataDirectory, CancellationToken cancellationToken)
    {
        var connection = configuration.GetConnectionString("Access");
        var access = await AccessStores.OpenAsync(AccessOptions(connection, dataDirectory), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        if (access.Store is null)
        {
            throw Unusable(access.Failure!.Message, connection);
        }

        var log = await AccessLogStore.OpenAsync(LogOptions(configuration, connection, dataDirectory), cancellationToken).ConfigureAwait(false);
        return new GatewayStores(access.Store, access.Consents!, log.Store ?? throw Unusable(log.Failure!, connection))
        {
            Texts = access.Texts!,
            Withdrawals = access.Withdrawals!,
            Usage = access.Usage!,
            Signals = access.Signals!,
            History = access.History!,
        };
    }

    /// <summary>Puts the demonstration's agencies, clients, purposes and agreements into a store that was never written to, and its consents where they are missing.</summary>
    public async Task SeedDemonstrationAsync(Supergraph supergraph, SubjectHash subjects, CancellationToken cancellationToken)
    {
        await SeedAgreementsAsync(supergraph, cancellationToken).ConfigureAwait(false);
        await new DemonstrationConsentSeeding(Access, Consents).SeedAsync(subjects, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync().ConfigureAwait(false);
        if (Access is IAsyncDisposable access)
        {
            await access.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task SeedAgreementsAsync(Supergraph supergraph, CancellationToken cancellationToken)
    {
        var revision = await Access.ReadRevisionAsync(cancellationToken).ConfigureAwait(false);
        if (revision.Failure is { } failure)
        {
            throw CommandFailure.Environment(failure.Message);
        }

        if (revision.Revision > 0)
        {
            return;
        }

        var catalogue = CatalogueReading.Read(supergraph, subgraph => DemonstrationRegistries.Owners.GetValueOrDefault(subgraph, subgraph));
        var outcome = await Access.SaveAsync(
            AccessChange.From(Demonstration(catalogue)), 0, new ChangeAuthor("dx", "Demonstration state."), cancellationToken).ConfigureAwait(false);
        switch (outcome)
        {
            case Saved or SaveConflict:
                // In a conflict another gateway has filled the store at the same time.
                return;
            case SaveInvalid invalid:
                throw CommandFailure.Input(invalid.Problems.Select(p => $"{p.Where}: {p.Message}"));
            case SaveFailed failed:
                throw CommandFailure.Environment(failed.Failure.Message);
        }
    }

    private static CommandFailure Unusable(string problem, string? connection) => CommandFailure.Environment(
        string.IsNullOrWhiteSpace(connection) || problem.Contains("ConnectionStrings__Access", StringComparison.Ordinal) ? problem : $"{problem} Check `ConnectionStrings__Access`.");

    private static AccessStoreOptions AccessOptions(string? connection, string dataDirectory) => new()
    {
        PostgresConnectionString = string.IsNullOrWhiteSpace(connection) ? null : connection,
        SqlitePath = Path.Combine(dataDirectory, "access.db"),
    };

    private static AccessLogOptions LogOptions(IConfiguration configuration, string? connection, string dataDirectory) => new()
    {
        PostgresConnectionString = string.IsNullOrWhiteSpace(connection) ? null : connection,
        SqlitePath = Path.Combine(dataDirectory, "access-log.db"),
        Shard = configuration.GetValue<int?>("AccessLog:Shard") ?? (string.IsNullOrWhiteSpace(connection) ? 0 : null),
    };

    private static AccessSnapshot Demonstration(FieldCatalogue catalogue)
    {
        try
        {
            return DemonstrationState.Create(catalogue);
        }
        catch (ArgumentException mismatch)
        {
            throw CommandFailure.Input($"The demonstration's agreements do not fit this supergraph: {mismatch.Message}");
        }
    }
}
