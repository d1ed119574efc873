using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Text;

namespace DataExchange.AttackTests.Worlds;

/// <summary>The reference schema of the attack catalogue, composed of five subgraphs.</summary>
internal static class ReferenceSchema
{
    private static readonly Lazy<CompositionResult> s_composed = new(() => Compose(s => s));

    public static IReadOnlyList<string> Subgraphs { get; } = ["registry", "tax", "health", "vehicles", "risk"];

    /// <summary>The cells by which the subgraphs are joined: they may be asked whatever is granted, because composition declares them.</summary>
    public static IReadOnlySet<string> JoinKeys { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "Citizen.id", "Citizen.nationalId", "Minor.id", "Guest.id", "Person.id", "Vehicle.plate", "Assessment.number" };



    public static Supergraph Supergraph => Composed.Supergraph!;

    public static string Sdl => Composed.Sdl!;

    private static CompositionResult Composed =>
        s_composed.Value is { Errors.IsEmpty: true } composed ? composed : throw new InvalidOperationException(string.Join("\n", s_composed.Value.Errors.Select(e => e.Message)));

    /// <summary>Composes the subgraphs after a change to their texts, which composition may refuse.</summary>
    public static CompositionResult Compose(Func<string, string> change, params (string Name, string Sdl)[] more) => Composer.Compose(
    [
        .. Subgraphs.Select(s => Source(s, change(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", $"{s}.graphql"))))),
        .. more.Select(m => Source(m.Name, m.Sdl)),
    ]);

    private static SubgraphSource Source(string name, string sdl) => new(name, $"http://127.0.0.1:1/{name}", new Source(sdl, name));
}
