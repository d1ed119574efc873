using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Federation.Composition.Sources;

namespace DataExchange.AttackTests.Families;

/// <summary>Family A, what needs grants, schemas or tokens of its own.</summary>
public sealed class ShapeTests
{
    private static World World => ReferenceWorlds.WorldOf("first", hasConvictions: true);

    [Theory]
    [InlineData("T12", "{ citizen(id: 1) { name taxBand benefitClass } }", "band-")]
    [InlineData("T13", "{ citizen(id: 1) { assessments { relief } } }", "relief-")]
    public async Task Input_that_is_granted_is_fetched_never_returned_and_recorded(string id, string query, string computed)
    {
        Assert.NotEmpty(id);
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World, Grants = Callers.With(Callers.Allow([.. Callers.HousingCoordinates, "Citizen.income"])) });

        var reply = await system.AskAsync(query);

        Assert.Empty(reply.Denied);
        Assert.Contains(computed, reply.Data, StringComparison.Ordinal);
        Assert.Contains(system.Registries["registry"].Requests, r => r.Query.Contains("income", StringComparison.Ordinal));
        var income = new CanaryScanner(World.Canaries.Where(c => c.Coordinate == "Citizen.income"));
        var (record, _) = await system.Stores.RecordsAsync();
        Assert.Empty(income.In("answer", reply.Body).Concat(income.In("record", record)).Concat(income.In("shown", system.Evidence.Since(0))));
        Assert.Contains("Citizen.income", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("write-not writer")]
    public async Task T22_token_without_the_scope_writes_over_no_transport_CVE_2025_11340(string scope)
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });
        const string Mutation = "mutation { updateName(id: 1, name: \"x\") { citizen { name } } }";
        foreach (var transport in TransportMatrix.All.Values)
        {
            var request = new AttackRequest(Mutation) { Token = system.Tokens.Of(Callers.Housing, scope) };
            if (transport.Carries(request) && transport.Name != "trusted")
            {
                var reply = await transport.SendAsync(system.Url, request);
                Assert.Null(reply.Data);
                Assert.NotEmpty(reply.Codes);
            }
        }

        Assert.Empty(system.Registries.Requests);
    }

    [Fact]
    public async Task T22_negative_control_the_scope_writes()
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = World });

        var reply = await system.AskAsync("mutation { updateName(id: 1, name: \"x\") { citizen { name } } }", token: system.Tokens.Of(Callers.Housing, "read write"));

        Assert.Equal("""{"updateName":{"citizen":{"name":"Ana"}}}""", reply.Data);
    }

    [Fact]
    public void T30_renamed_root_types_are_the_same_coordinates()
    {
        var renamed = ReferenceSchema.Compose(sdl => sdl.Contains("type Query {", StringComparison.Ordinal)
            ? sdl.Replace("type Query {", "type Q {", StringComparison.Ordinal).Replace("type Mutation {", "type M {", StringComparison.Ordinal)
                .Replace("type Subscription {", "type S {", StringComparison.Ordinal).Replace("extend schema", "schema", StringComparison.Ordinal)
                .Replace("@composeDirective(name: \"@reveals\")\n", "@composeDirective(name: \"@reveals\") { query: Q mutation: M subscription: S }\n", StringComparison.Ordinal)
            : sdl);

        Assert.Empty(renamed.Errors);
        Assert.Equal(ReferenceSchema.Sdl, renamed.Sdl);
    }

    [Theory]
    [InlineData("without a class", "income: Int! @shareable")]
    [InlineData("with a lower class", "income: Int! @shareable @classified(as: OPEN)")]
    [InlineData("with the same class", "income: Int! @shareable @classified(as: SENSITIVE)")]
    public void T31_upload_of_another_subgraph_cannot_lower_the_class_of_a_field(string title, string field)
    {
        Assert.NotEmpty(title);
        var composed = ReferenceSchema.Compose(s => s, ("evil", Subgraph($"type Citizen @key(fields: \"id\") {{ id: ID! @classified(as: OPEN) {field} }}")));

        // The owner did not share the field; where it had, UploadTests says what counts.
        Assert.NotEmpty(composed.Errors);
        Assert.Null(composed.Sdl);
    }

    [Theory]
    [InlineData("T15", "type Person @key(fields: \"id\") @interfaceObject { id: ID! @classified(as: PERSONAL) note: String }", "Citizen.note")]
    [InlineData("T31", "type Query { more: String }", "Query.more")]
    public void Field_without_a_class_does_not_publish(string id, string sdl, string coordinate)
    {
        Assert.NotEmpty(id);
        var composed = ReferenceSchema.Compose(s => s, ("careless", Subgraph(sdl)));

        Assert.Contains(composed.Errors, e => e.Message.Contains($"`{coordinate}` has no data class", StringComparison.Ordinal));
    }

    [Fact]
    public void T34_group_grants_what_it_meant_when_it_came_into_force_and_nothing_that_is_added_later()
    {
        var before = AccessStates.Of(ReferenceSchema.Supergraph, Callers.With(Callers.Allow("Citizen.*", "Query.citizen")));
        var grown = ReferenceSchema.Compose(s => s.Replace("  isAdult: Boolean", "  secret: String @classified(as: SENSITIVE)\n  isAdult: Boolean", StringComparison.Ordinal));
        AccessSnapshot after = before.WithCatalogue(Gateway.Catalogue.CatalogueReading.Read(grown.Supergraph!, AccessStates.OwnerOf));

        Assert.True(AccessStates.Readable(after, Callers.Housing)("Citizen.diagnosis"));
        Assert.False(AccessStates.Readable(after, Callers.Housing)("Citizen.secret"));
    }

    [Fact]
    public void T34_agreements_together_grant_no_more_than_their_clauses_and_a_denial_in_one_holds_for_all()
    {
        Grant[] clauses = [.. Callers.Allow("Citizen.*", "Query.*"), new Grant("Citizen.income", "2") { Effect = GrantEffect.Deny }];
        var readable = AccessStates.Readable(AccessStates.Of(ReferenceSchema.Supergraph, Callers.With(clauses)), Callers.Housing);

        Assert.False(readable("Citizen.income"));
        Assert.False(readable("Conviction.date"));
        Assert.True(readable("Citizen.dob"));
    }

    private static string Subgraph(string body)
    {
        var head = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "risk.graphql"));
        return head[..head.IndexOf('"' + "A field for every", StringComparison.Ordinal)] + body;
    }
}
