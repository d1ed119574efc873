using System.Globalization;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Tests.ConsentDesk;

namespace DataExchange.Access.Tests.ConsentTexts;

public sealed class ConsentTextTests
{
    [Fact]
    public void English_text_tells_everything_that_the_law_wants_told()
        => Assert.Equal(
            """
            REQUEST FOR YOUR CONSENT TO THE READING OF PERSONAL DATA

            Purpose: One (P.ONE, version 1).
            Who would see it: City (H29).
            Whose records: Land (G10), under agreement AG-1@1.
            Legal basis: 278/2025.

            What would be read, each only if you accept it (nothing is accepted for you):
            - Field T.a [T.a]
            - Field T.b [T.b], the last four characters only

            How often: at most once a month, at most 3 times in all.
            Data of: any day.
            Valid: from 2026-06-01 19:00 until 2027-01-01 00:00.
            Kept for: as long as the legal basis says.
            Passed on: to nobody.

            You are free to refuse, wholly or in part; silence is no consent. You can pause or withdraw your consent at any time, online or at a front desk of the bodies named above. A withdrawal takes effect at once; it is acknowledged within 2 working days, and what follows from it is done within 15 days (20 where others received the data). You can see who read your data.

            """,
            Asked().Texts.En.Body);

    [Fact]
    public void Vietnamese_text_tells_the_same()
        => Assert.Equal(
            """
            ĐỀ NGHỊ ĐỒNG Ý CHO ĐỌC DỮ LIỆU CÁ NHÂN

            Mục đích: Một (P.ONE, phiên bản 1).
            Bên sẽ xem: Thành phố (H29).
            Bên giữ dữ liệu: Đất đai (G10), theo thỏa thuận AG-1@1.
            Căn cứ pháp lý: 278/2025.

            Dữ liệu sẽ được đọc, từng mục chỉ khi Ông/Bà chấp nhận (không có mục nào được chọn sẵn):
            - mục T.a [T.a]
            - mục T.b [T.b], chỉ bốn ký tự cuối

            Số lần: mỗi tháng không quá một lần, tổng cộng không quá 3 lần.
            Dữ liệu của: mọi thời điểm.
            Thời hạn: từ 19:00 01/06/2026 đến 00:00 01/01/2027.
            Thời gian lưu giữ: theo căn cứ pháp lý.
            Chuyển tiếp: không chuyển cho bên nào khác.

            Ông/Bà có quyền từ chối toàn bộ hoặc một phần; im lặng không phải là đồng ý. Ông/Bà có thể tạm dừng hoặc rút lại sự đồng ý bất cứ lúc nào, trực tuyến hoặc tại bộ phận một cửa của các cơ quan nêu trên. Việc rút lại có hiệu lực ngay; được xác nhận trong 2 ngày làm việc và hoàn tất trong 15 ngày (20 ngày nếu có bên thứ ba đã nhận dữ liệu). Ông/Bà xem được ai đã đọc dữ liệu của mình.

            """,
            Asked().Texts.Vi.Body);

    [Fact]
    public void Hash_is_that_of_the_text_and_every_culture_gives_the_same()
    {
        var text = Asked().Texts.Vi;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.Body))), text.Hash);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.DateTimeFormat.DateSeparator, other.DateTimeFormat.TimeSeparator, other.NumberFormat.NegativeSign) = ("·", "h", "minus");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(text.Hash, Asked().Texts.Vi.Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Date of birth [ngày sinh].", "ngày sinh", "Date of birth")]
    [InlineData("Spouse; null when unmarried [vợ hoặc chồng].", "vợ hoặc chồng", "Spouse")]
    [InlineData("Plain words.", "Plain words", "Plain words")]
    [InlineData("Two\nlines [hai\n dòng]", "hai  dòng", "Two lines")]
    [InlineData("[chỉ]", "chỉ", "T.a")]
    [InlineData("Broken [x", "Broken [x", "Broken [x")]
    [InlineData("", "T.a", "T.a")]
    [InlineData(null, "T.a", "T.a")]
    public void Words_are_read_from_the_description(string? description, string vi, string en) => Assert.Equal(new FieldWords(vi, en), FieldWords.Read(description, "T.a"));

    private static Access.ConsentDesk.ConsentRequest Asked() => new SmallDesk().Asked(SmallDesk.Wish with
    {
        Mode = ConsentMode.Periodic,
        Frequency = ConsentFrequency.Monthly,
        MaxUses = 3,
    });
}
