using System.Collections.Immutable;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;
using DataExchange.Gateway.Purging;

namespace DataExchange.Administration.Caching;

/// <summary>
/// Reads what is to be purged from the arguments, and says what is wrong with it. Neither a key nor a person is ever repeated in a message: it ends up in
/// logs of clients.
/// </summary>
internal sealed class PurgeReader(ICacheAdministration cache)
{
    private const int MaxIdLength = 20;
    private const int MaxKeyLength = 1_000;

    /// <summary>The purge, or what is wrong.</summary>
    public (CachePurge? Purge, Problem? Problem) Read(Operation operation)
    {
        var (purge, unclear) = Shape(operation);
        var problem = unclear ?? Allowed(operation.Actor, purge!) ?? (cache.Check(purge!) is { } fault ? Told(fault, purge!) : null);
        return problem is null ? (purge, null) : (null, problem);
    }

    private static (CachePurge? Purge, Problem? Problem) Shape(Operation operation)
    {
        var (registry, type, subject) = (operation.Argument<string>("registry"), operation.Argument<string>("type"), operation.Argument<string>("subject"));
        var key = operation.Argument<IReadOnlyList<string>>("key");
        return (registry, type, key, subject) switch
        {
            (null, null, null, { } person) => Person(person),
            ({ } name, null, null, null) => (new CachePurge.All(name), null),
            ({ } name, { } of, null, null) => (new CachePurge.Whole(name, of), null),
            ({ } name, { } of, { } values, null) => Entity(name, of, [.. values]),
            _ => (null, Problem.At("PURGE_UNCLEAR", "It is not clear what to purge; expected `registry`, `registry` with `type`, both with `key`, or `subject` alone.")),
        };
    }

    private static (CachePurge? Purge, Problem? Problem) Person(string subject) =>
        subject.Length is > 0 and <= MaxIdLength && subject.All(char.IsAsciiLetterOrDigit)
            ? (new CachePurge.Person(subject), null)
            : (null, Problem.At("PURGE_SUBJECT", $"The value is no personal identifier; expected its 1 to {MaxIdLength} digits or letters.", "subject"));

    private static (CachePurge? Purge, Problem? Problem) Entity(string registry, string type, ImmutableArray<string> key) =>
        key.Any(v => v.Length > MaxKeyLength)
            ? (null, Problem.At("PURGE_KEY", $"A value of the key is too long; expected at most {MaxKeyLength} characters.", "key"))
            : (new CachePurge.Entity(registry, type, key), null);

    private Problem? Allowed(Actor actor, CachePurge purge) => RegistryOf(purge) switch
    {
        _ when actor.Is(Role.Operator) => null,
        null => Problem.At("PURGE_OPERATOR", "What tells of a person is purged in all registries at once, by the platform operator only.", "subject"),
        // To others a registry that is not theirs is as one that there is not.
        { } registry => string.Equals(cache.OwnerOf(registry), actor.AgencyCode, StringComparison.Ordinal) ? null : Unknown(registry),
    };

    private Problem Told(PurgeFault fault, CachePurge purge)
    {
        var (registry, type) = (RegistryOf(purge), TypeOf(purge));
        return fault switch
        {
            PurgeFault.NoCache => Problem.At("CACHE_OFF", "This gateway keeps nothing that registries answer, so there is nothing to purge."),
            PurgeFault.UnknownRegistry => Unknown(registry!),
            PurgeFault.UnknownType => Problem.At(
                "PURGE_TYPE", $"The registry `{registry}` has no object type, interface or union `{Texts.Shown(type!)}`; expected the name of one.", "type"),
            PurgeFault.UntoldType => Problem.At(
                "PURGE_TYPE", $"Nothing says which answers tell of `{type}`: it has no key in `{registry}` and is not about persons. Purge the registry as a whole.", "type"),
            PurgeFault.NoKey => Problem.At("PURGE_KEY", $"`{type}` has no key of plain fields in `{registry}`; purge the type as a whole.", "key"),
            _ => Problem.At("PURGE_KEY", $"The key has another number of values than the first key of `{type}` in `{registry}`; expected {Fields(cache.KeyOf(registry!, type!))}, in this order.", "key"),
        };
    }

    private static string Fields(ImmutableArray<string> fields) => string.Join(", ", fields.Select(f => $"`{f}`"));

    private static Problem Unknown(string registry) =>
        Problem.At("PURGE_REGISTRY", $"`{Texts.Shown(registry)}` is no registry that you may purge; expected the name of one, as `cache {{ registries {{ name }} }}` lists them.", "registry");

    private static string? RegistryOf(CachePurge purge) => purge switch
    {
        CachePurge.All all => all.Registry,
        CachePurge.Whole whole => whole.Registry,
        CachePurge.Entity entity => entity.Registry,
        _ => null,
    };

    private static string? TypeOf(CachePurge purge) => purge switch
    {
        CachePurge.Whole whole => whole.Type,
        CachePurge.Entity entity => entity.Type,
        _ => null,
    };
}
