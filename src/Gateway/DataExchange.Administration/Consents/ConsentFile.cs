using System.Collections.Immutable;
using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Consents;

/// <summary>The stored consents, for resolvers: a store that cannot be read or written is an error of the request, never an empty answer.</summary>
internal sealed class ConsentFile(ConsentDependencies dependencies)
{
    private const int MaxIdLength = 100;

    /// <summary>One consent, or null.</summary>
    public async ValueTask<Consent?> FindAsync(string id, CancellationToken cancellationToken)
        => id.Length is > 0 and <= MaxIdLength ? Read(await dependencies.Consents.GetAsync(id, cancellationToken)).FirstOrDefault() : null;

    /// <summary>Every consent of one person.</summary>
    public async ValueTask<ImmutableArray<Consent>> OfSubjectAsync(string subject, CancellationToken cancellationToken)
        => Read(await dependencies.Consents.OfSubjectAsync(subject, cancellationToken));

    /// <summary>Withdrawn consents with something due.</summary>
    public async ValueTask<ImmutableArray<Consent>> DueAsync(DateTimeOffset before, IReadOnlyCollection<string> agreements, int count, CancellationToken cancellationToken)
        => Read(await dependencies.Withdrawals.DueAsync(before, agreements, count, cancellationToken));

    /// <summary>Writes; false when somebody else was faster.</summary>
    public async ValueTask<bool> SaveAsync(IReadOnlyCollection<Consent> consents, ChangeAuthor author, CancellationToken cancellationToken)
    {
        var outcome = await dependencies.Consents.SaveAsync(consents, author, cancellationToken);
        return outcome.Failure is { } failure ? throw Unavailable(failure) : outcome.IsSaved;
    }

    /// <summary>An error of the request for a store that fails.</summary>
    public static FieldException Unavailable(StoreFailure failure) => new(new FieldError(failure.Message, "STORE_UNAVAILABLE"));

    private static ImmutableArray<Consent> Read(ConsentsOutcome outcome) => outcome.Consents ?? throw Unavailable(outcome.Failure!);
}
