using System.Text;
using DataExchange.Cache.Sealing;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Tests.Sealing;

public sealed class FieldSealTests
{
    private static readonly CacheKeys s_keys = new(Fields.Key);

    [Fact]
    public void What_was_sealed_opens_under_its_place_unchanged()
    {
        using var seal = new FieldSeal(s_keys, Fields.Address(1));
        var field = Field("\"nước\"", Fields.Tag(1), Fields.Tag(2));

        Assert.Equal(SealVerdict.Authentic, seal.Open(7, seal.Seal(field), out var opened));
        Assert.Equivalent(field, opened, strict: true);
    }

    [Fact]
    public void An_empty_value_without_tags_opens()
    {
        using var seal = new FieldSeal(s_keys, Fields.Address(1));

        Assert.Equal(SealVerdict.Authentic, seal.Open(7, seal.Seal(Field("")), out var opened));
        Assert.Empty(opened!.Value);
    }

    [Fact]
    public void The_same_value_is_never_sealed_to_the_same_bytes()
    {
        using var seal = new FieldSeal(s_keys, Fields.Address(1));

        Assert.NotEqual(seal.Seal(Field("1")), seal.Seal(Field("1")));
    }

    [Theory]
    [InlineData(1, 8, false)]
    [InlineData(2, 7, false)]
    [InlineData(1, 7, true)]
    public void What_was_sealed_opens_nowhere_else_and_under_no_other_key(int address, int group, bool isOtherKey)
    {
        using var seal = new FieldSeal(s_keys, Fields.Address(1));
        using var other = new FieldSeal(isOtherKey ? new CacheKeys([.. Fields.Key.Reverse()]) : s_keys, Fields.Address(address));

        Assert.Equal(SealVerdict.Forged, other.Open((UInt128)group, seal.Seal(Field("1")), out var opened));
        Assert.Null(opened);
    }

    [Fact]
    public void Random_bytes_never_open_and_never_fail()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        using var seal = new FieldSeal(s_keys, Fields.Address(1));
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && i % 2 == 0)
            {
                bytes[0] = 1;
            }

            Assert.True(seal.Open(7, bytes, out _) != SealVerdict.Authentic, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Plain_bytes_with_a_wrong_number_of_tags_are_no_value(int tags)
    {
        var bytes = FieldText.Write(Field(""));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(40), tags);

        Assert.Null(FieldText.Read(7, bytes));
        Assert.Null(FieldText.Read(7, bytes.AsSpan(0, 43)));
    }

    private static CachedField Field(string value, params CacheTag[] tags) => new()
    {
        Group = 7,
        Value = Encoding.UTF8.GetBytes(value),
        StoredAt = 1,
        FreshUntil = 2,
        ExpiresAt = 3,
        Moment = new CacheMoment(4, 5),
        Tags = tags,
    };
}
