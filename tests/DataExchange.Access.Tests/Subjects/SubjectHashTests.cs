using System.Security.Cryptography;
using System.Text;
using DataExchange.Access.Subjects;

namespace DataExchange.Access.Tests.Subjects;

public sealed class SubjectHashTests
{
    private static readonly byte[] _key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("001085012345")]
    [InlineData("ê")]
    public void Hash_is_the_hmac_under_the_derived_key(string personalId)
    {
        // RFC 5869 step by step, so that another system can name the same person.
        var extracted = HMACSHA256.HashData(new byte[32], _key);
        var derived = HMACSHA256.HashData(extracted, "consent-subject\u0001"u8.ToArray());
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(personalId)));
        Assert.Equal(expected, new SubjectHash(_key).Of(personalId));
    }

    [Fact]
    public void Hash_is_the_same_for_the_same_person_and_key_and_no_other()
    {
        var hash = new SubjectHash(_key);
        Assert.Equal(hash.Of("001085012345"), new SubjectHash(_key).Of("001085012345"));
        Assert.NotEqual(hash.Of("001085012345"), hash.Of("001085012346"));
        Assert.NotEqual(hash.Of("001085012345"), new SubjectHash([.. _key.Reverse()]).Of("001085012345"));
    }

    [Fact]
    public void Long_text_is_hashed_like_a_short_one()
        => Assert.Equal(64, new SubjectHash(_key).Of(new string('ế', 10_000)).Length);

    [Fact]
    public void Nothing_but_the_text_is_allocated()
    {
        var hash = new SubjectHash(_key);
        hash.Of("001085012345");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = hash.Of("001085012345");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(64, text.Length);
        Assert.InRange(allocated, 1, 160);
    }

    [Fact]
    public void Short_key_and_missing_person_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SubjectHash(_key.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => new SubjectHash(_key).Of(""));
    }

    [Theory]
    [InlineData("001085012345", "********2345")]
    [InlineData("12345", "*2345")]
    [InlineData("1234", "****")]
    [InlineData("", "")]
    public void Mask_shows_the_last_four_of_more(string personalId, string mask) => Assert.Equal(mask, SubjectMask.Of(personalId));
}
