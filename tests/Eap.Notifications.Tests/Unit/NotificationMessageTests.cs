using Eap.Notifications.Messages;

namespace Eap.Notifications.Tests.Unit;

public sealed class NotificationMessageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/admin/content/4abc/edit?tab=1#x")]
    public void Check_PathOfThisSite_Passes(string url) => new NotificationMessage("有新稿件", Url: url).Check();

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("admin")]
    [InlineData("/a\nb")]
    [InlineData("")]
    public void Check_AddressElsewhere_Throws(string url) => Assert.Throws<ArgumentException>(() => new NotificationMessage("有新稿件", Url: url).Check());

    [Fact]
    public void Check_NoSubjectOrTooLong_Throws()
    {
        Assert.Throws<ArgumentException>(() => new NotificationMessage(" ").Check());
        Assert.Throws<ArgumentException>(() => new NotificationMessage(new string('长', 121)).Check());
        Assert.Throws<ArgumentException>(() => new NotificationMessage("好", new string('长', 2001)).Check());
    }
}
