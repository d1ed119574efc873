using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Families;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using Microsoft.AspNetCore.Http;

namespace DataExchange.AttackTests.Controls;

/// <summary>For each family, and for each place that is scanned, one enforcement that is broken on purpose: the harness must say so.</summary>
public sealed class NegativeControlTests
{
    private static readonly World s_world = ReferenceWorlds.WorldOf("first", hasConvictions: true);

    private static readonly World s_other = ReferenceWorlds.WorldOf("second", hasConvictions: false);

    [Theory]
    [InlineData("T01")]
    [InlineData("T07")]
    [InlineData("T12")]
    [InlineData("T16")]
    [InlineData("T52")]
    public async Task Family_A_decisions_of_another_state_are_noticed_in_answer_and_registries(string id)
    {
        var generous = AccessStates.Of(ReferenceSchema.Supergraph, Callers.With(Callers.Allow(Callers.EverythingCoordinates)));
        var violations = await RunAsync(id, s => s with { BrokenStore = inner => new GenerousStore(inner, generous) });

        if (id == "T16")
        {
            // What is granted anyway is answered the same: a control that fails everywhere would show nothing.
            Assert.Empty(violations);
            return;
        }

        // The personal number is a declared key, and may be asked for.
        Assert.True(id == "T01" || violations.Any(v => v.Contains("was asked for Citizen.", StringComparison.Ordinal)));
        Assert.Contains(violations, v => v.StartsWith(id == "T12" ? "expected" : "answer: Citizen.", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("two worlds are answered differently", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T33b", "MinorDossier.note")]
    [InlineData("T33b", "CitizenDossier.mark")]
    [InlineData("T33c", "MinorDossier.note")]
    [InlineData("T33d", "CitizenDossier.mark")]
    public async Task Family_A_cell_that_is_decided_as_the_same_field_of_another_type_is_noticed(string id, string decidedAsTheOther)
    {
        var careless = AccessStates.Of(ReferenceSchema.Supergraph, Callers.With(Callers.Allow([.. Callers.HousingCoordinates, decidedAsTheOther])));

        var violations = await RunAsync(id, s => s with { BrokenStore = inner => new GenerousStore(inner, careless) });

        Assert.Contains(violations, v => v.StartsWith($"answer: {decidedAsTheOther} of ", StringComparison.Ordinal));
        Assert.Contains($"registry was asked for {decidedAsTheOther}", violations);
        Assert.Contains(violations, v => v.StartsWith($"not listed as denied: {decidedAsTheOther} at ", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("two worlds are answered differently", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Family_B_suggestion_is_noticed()
    {
        var violations = await RunAsync("T37", s => s with { BrokenEdge = BrokenEdges.Suggesting });

        Assert.Contains(violations, v => v.StartsWith("the refusal tells of `nationalId`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T42")]
    [InlineData("T45b")]
    [InlineData("T43")]
    public async Task Family_C_inputs_that_nobody_decides_are_noticed_by_the_second_world(string id)
    {
        var open = ReferenceSchema.Sdl.Replace("@reveals(coordinate: \"Citizen.income\")", string.Empty, StringComparison.Ordinal)
            .Replace("@reveals(coordinate: \"Citizen.diagnosis\")", string.Empty, StringComparison.Ordinal);

        var violations = await RunAsync(id, s => s with { Supergraph = open });

        Assert.Contains(violations, v => v.StartsWith("not listed as denied", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("two worlds are answered differently", StringComparison.Ordinal) || id == "T43");
    }

    [Fact]
    public async Task Family_D_cache_that_agencies_share_is_noticed()
    {
        var violations = await RunAsync("T07", s => s with { BrokenEdge = BrokenEdges.SharedCache() }, prime: true);

        Assert.Contains(violations, v => v.StartsWith("answer: Citizen.nationalId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Family_E_header_that_is_believed_is_noticed()
    {
        AttackSystem? started = null;
        var violations = await RunAsync("T07", s => s with { BrokenEdge = BrokenEdges.TrustingHeader(() => started!.Tokens.Of(Callers.Investigator)) }, started: system => started = system);

        Assert.Contains(violations, v => v.StartsWith("answer: Citizen.nationalId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Family_E_header_that_is_sent_on_is_noticed()
    {
        AttackSystem? started = null;
        var violations = await RunAsync("T06b", s => s with { BrokenEdge = BrokenEdges.Forwarding(() => started!.Registries["registry"].Url) }, started: system => started = system);

        Assert.Contains("registry was sent a header of the client's", violations);
    }

    public static TheoryData<string> Places() => ["headers", "logs, traces, metrics", "access record"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Secret_in_any_place_is_found(string place)
    {
        var secret = BrokenEdges.SecretOf(s_world);
        Func<HttpContext, RequestDelegate, Task> edge = place switch
        {
            "headers" => BrokenEdges.HeaderWith(secret),
            "access record" => BrokenEdges.RecordWith(secret),
            _ => BrokenEdges.LogWith(secret),
        };

        var violations = await RunAsync("T06b", s => s with { BrokenEdge = edge });

        Assert.Contains(violations, v => v.StartsWith($"{place}: Citizen.diagnosis", StringComparison.Ordinal));
    }

    /// <summary>Runs a case on two systems with the same mistake.</summary>
    private static async Task<IReadOnlyList<string>> RunAsync(string id, Func<AttackSetup, AttackSetup> breaking, bool prime = false, Action<AttackSystem>? started = null)
    {
        await using var first = await AttackSystem.StartAsync(breaking(new AttackSetup { World = s_world }));
        started?.Invoke(first);
        await using var second = await AttackSystem.StartAsync(new AttackSetup { World = s_other, BrokenStore = breaking(new AttackSetup { World = s_other }).BrokenStore, Supergraph = breaking(new AttackSetup { World = s_other }).Supergraph });
        var post = TransportMatrix.All[TransportMatrix.Post];
        if (prime)
        {
            var attack = CaseCatalogue.ById[id];
            await post.SendAsync(first.Url, new AttackRequest(attack.Query) { Token = first.Tokens.Of(Callers.Investigator), Variables = attack.Variables });
        }

        return await new CaseRunner(first, second).RunAsync(CaseCatalogue.ById[id], post);
    }
}
