using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Cases;

/// <summary>Runs cases on two worlds that differ in denied cells alone, and lists what is wrong. One at a time.</summary>
/// <param name="first">A world.</param>
/// <param name="second">The other.</param>
/// <param name="client">Who asks.</param>
/// <param name="withheld">Cells that a guard keeps back although their coordinates are granted; null for none.</param>
internal sealed class CaseRunner(AttackSystem first, AttackSystem second, string client = Callers.Housing, Func<Canary, bool>? withheld = null)
{
    private readonly Observer _first = new(first, client, withheld);
    private readonly Observer _second = new(second, client, withheld);

    /// <summary>Everything that is wrong; empty when the case passes.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(AttackCase attack, ITransport transport, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var one = await _first.SendAsync(attack, transport, headers);
        var other = await _second.SendAsync(attack, transport, headers);
        return
        [
            .. one.Violations,
            .. other.Violations,
            .. Expectation.Violations(attack, one),
            .. one.Reply.Normalised == other.Reply.Normalised ? [] : (string[])[$"two worlds are answered differently:\n{one.Reply.Normalised}\n--\n{other.Reply.Normalised}"],
            .. one.Calls == other.Calls ? [] : (string[])[$"two worlds are asked differently:\n{one.Calls}\n--\n{other.Calls}"],
        ];
    }
}
