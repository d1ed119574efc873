using System.Buffers;
using System.Text;
using System.Text.Json;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.Flights;

/// <summary>
/// Replies that are broken at random: never an exception, always valid JSON that conforms to the operation, never a value that was not asked for.
/// </summary>
public sealed class FuzzTests
{
    private const int Rounds = 6000;

    private static readonly string[] s_tokens =
    [
        "null", "true", "1", "-0", "2147483648", "1.5e400", "\"x\"", "\"\"", "{}", "[]", "[null]", "[[[1]]]", "{\"id\":\"1\"}", "\"Resident\"", "\"Office\"", "\"ALIVE\"",
        "\"__typename\":\"Office\",", "\"id\":9,", "\"name\":\"n\",", "\"secret\":\"SECRET\",", "\"_entities\":[],", "\"data\":null,", "\"errors\":[{\"message\":\"SECRET\",\"path\":[\"people\",0]}],",
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\u00e9", "\u0000",
    ];

    private readonly PlanSketch _sketch = People.Ask("""
        { people { __typename id name ... on Citizen { age status tags grid married home { street city } children { id taxCode } tax { code years } debt } ... on Resident { permit } }
          required { height details spouse { name } } offices { id name } }
        """)
        .Root("people", "{ people { __typename id name ... on Citizen { age status tags grid married home { street city } children { id } } ... on Resident { permit } } }")
        .Root("one", "{ required { id height details spouse { name } } offices { id name } }")
        .Entities("tax", "people", "Citizen{id}", "{ tax { code years } }", after: [0])
        .Entities("tax", "people.children", "Citizen{id}", "{ taxCode }", after: [0])
        .Entities("debts", "people", "Citizen{id tax @requires {code @requires}}", "{ debt }", after: [2]);

    [Fact]
    public async Task Broken_replies_never_break_the_answer()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var plans = new[] { _sketch.Compile(), _sketch.Compile(new CompilerOptions()) };
        var operation = plans[0].Plan.Operation;
        var intact = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var client = new Mutating(random, round % 10 == 0);
            var executor = new PlanExecutor(client, new ExecutionOptions { BatchWindow = TimeSpan.Zero, MaxCells = 100_000 });
            using var result = await executor.ExecuteAsync(plans[round % 2], new ExecutionRequest(), TestContext.Current.CancellationToken);
            var output = new ArrayBufferWriter<byte>();
            result.WriteTo(output);
            var text = Encoding.UTF8.GetString(output.WrittenSpan);
            try
            {
                using var answer = JsonDocument.Parse(output.WrittenMemory);
                AnswerCheck.Conforms(answer.RootElement, operation, _sketch.Schema);
                Assert.DoesNotContain("SECRET", WithoutDetails(text), StringComparison.Ordinal);
                intact += result.ErrorCount == 0 ? 1 : 0;
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, round {round}: {e.Message}\n{string.Join('\n', client.Replies)}\n{text}");
            }
        }

        Assert.InRange(intact, 1, Rounds - 1);
    }

    // The value of a custom scalar is whatever the subgraph says that it is.
    private static string WithoutDetails(string text)
    {
        var answer = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        if (answer["data"]?["required"] is System.Text.Json.Nodes.JsonObject required)
        {
            required.Remove("details");
        }

        return answer.ToJsonString();
    }

    private sealed class Mutating(Random random, bool leaveIntact) : ISubgraphClient
    {
        public List<string> Replies { get; } = [];

        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            JsonDocument.Parse(request.Body).Dispose();
            var reply = Encoding.UTF8.GetBytes(request.Subgraph switch
            {
                "people" => """{"data":{"people":[{"__typename":"Citizen","id":"1","name":"An","age":3,"status":"ALIVE","tags":["a"],"grid":[[1],null],"married":true,"home":{"street":"S","city":"C"},"children":[{"id":"7"},{"id":"8"}]},{"__typename":"Resident","id":"2","name":"Li","permit":"P"},{"__typename":"Citizen","id":"1","name":"An","age":3,"status":"DECEASED","tags":[],"grid":null,"married":false,"home":null,"children":null}]}}""",
                "one" => """{"data":{"required":{"id":"5","height":1.75,"details":{"a":[1,{"b":null}]},"spouse":{"name":"X"}},"offices":[{"id":"o","name":"O"},null]}}""",
                "debts" => """{"data":{"_entities":[{"__typename":"Citizen","id":"1","debt":4}]}}""",
                _ => """{"data":{"e2":[{"__typename":"Citizen","id":"1","tax":{"code":"T","years":[1,2]}}],"e3":[{"__typename":"Citizen","id":"7","taxCode":"A"},{"__typename":"Citizen","id":"8","taxCode":"B"}]}}""",
            });
            if (!leaveIntact)
            {
                for (var i = random.Next(4); i > 0; i--)
                {
                    reply = Mutate(reply);
                }
            }

            Replies.Add(Encoding.UTF8.GetString(reply));
            return new(random.Next(40) == 0 && !leaveIntact
                ? SubgraphResponse.Failed((SubgraphOutcome)random.Next(1, 5))
                : SubgraphResponse.Answered(random.Next(30) == 0 && !leaveIntact ? 500 : 200, "application/json", reply));
        }

        private byte[] Mutate(byte[] reply)
        {
            var at = random.Next(reply.Length + 1);
            var to = Math.Min(reply.Length, at + random.Next(12));
            var token = Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]);
            return random.Next(6) switch
            {
                0 => [.. reply[..at], .. reply[to..]],
                1 => [.. reply[..to], .. reply[at..]],
                2 => [.. reply[..at], .. token, .. reply[at..]],
                3 when at < reply.Length => [.. reply[..at], (byte)random.Next(256), .. reply[(at + 1)..]],
                4 => ReplaceValue(reply, token),
                _ => Swap(reply),
            };
        }

        // Replaces one whole value by another token, so that the reply stays JSON more often than not.
        private byte[] ReplaceValue(byte[] reply, byte[] token)
        {
            var text = Encoding.UTF8.GetString(reply);
            var colons = Enumerable.Range(0, text.Length).Where(i => text[i] is ':' or '[').ToList();
            if (colons.Count == 0)
            {
                return token;
            }

            var start = colons[random.Next(colons.Count)] + 1;
            var end = start;
            for (var depth = 0; end < text.Length && (depth > 0 || text[end] is not (',' or '}' or ']')); end++)
            {
                depth += text[end] is '{' or '[' ? 1 : text[end] is '}' or ']' ? -1 : 0;
            }

            return Encoding.UTF8.GetBytes(text[..start] + Encoding.UTF8.GetString(token) + text[end..]);
        }

        private byte[] Swap(byte[] reply)
        {
            string[] names = ["\"name\"", "\"id\"", "\"tags\"", "\"home\"", "\"Citizen\"", "\"Resident\"", "\"children\"", "\"1\"", "\"7\"", "\"e2\"", "\"tax\""];
            return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(reply).Replace(names[random.Next(names.Length)], names[random.Next(names.Length)], StringComparison.Ordinal));
        }
    }
}
