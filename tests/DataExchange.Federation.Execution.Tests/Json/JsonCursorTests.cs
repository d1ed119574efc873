using System.Text;
using System.Text.Json;
using DataExchange.Federation.Execution.Json;

namespace DataExchange.Federation.Execution.Tests.Json;

public sealed class JsonCursorTests
{
    private static readonly string[] s_texts =
    [
        """{"a":[1,-0,2.5e-3,1E+9,true,false,null,{}],"b":{"c":"text \" \\ \/ \b\f\n\r\t \u00e9 \ud83d\ude00 and so on and on"}}""",
        "[ [ ] , { \"a\" : \"\" } , \"0123456789abcdef\" , \"0123456789abcde\" , \"0123456789abcdef0\" ]\n",
        "\"\\\\\\\\\\\"\"",
        "-1.0",
        "\"Nguyễn Văn An, phường Vĩnh Tuy, quận Hai Bà Trưng\"",
    ];

    [Fact]
    public void Whole_texts_are_read_to_their_end() => Assert.All(s_texts, t => Assert.True(Accepts(Encoding.UTF8.GetBytes(t), 64), t));

    [Fact]
    public void Whatever_is_done_to_a_text_the_same_is_accepted_as_by_the_platforms_reader()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Mutate(Encoding.UTF8.GetBytes(s_texts[random.Next(s_texts.Length)]), random);
            Assert.True(
                !System.Text.Unicode.Utf8.IsValid(text) || Accepts(text, 3) == IsAcceptedByPlatform(text, 3),
                $"seed {seed}: {Encoding.UTF8.GetString(text)}");
        }
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Nesting_is_bounded(int depth, bool accepted) => Assert.Equal(accepted, Accepts("[[[]]]"u8.ToArray(), depth));

    private static byte[] Mutate(byte[] text, Random random)
    {
        var bytes = text.ToList();
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[at] = (byte)random.Next(128);
                    break;
                case 1 when bytes.Count > 1:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.Insert(at, (byte)"{}[],:\"\\0-.eE u\n\t"[random.Next(17)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool Accepts(byte[] json, int depth)
    {
        try
        {
            var cursor = new JsonCursor(json, depth);
            _ = cursor.ReadValue();
            cursor.End();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsAcceptedByPlatform(byte[] json, int depth)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = depth });
            while (reader.Read())
            {
            }

            return EscapedText.IsWhole(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
