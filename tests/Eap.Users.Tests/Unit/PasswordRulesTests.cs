using Eap.Users.Accounts;

namespace Eap.Users.Tests.Unit;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("月亮在烟囱后面等着公交车")]
    [InlineData("three blue kettles hum")]
    [InlineData("h7Qm-2vXp-9Lzt")]
    [InlineData("k7m2p-xq9hd-3tbnw")]
    public void Check_LongAndUncommon_WillDo(string password) => Assert.Null(PasswordRules.Check(password, "zhangsan"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("h7Qm-2vXp-9")]
    public void Check_TooShort_WillNotDo(string? password) => Assert.NotNull(PasswordRules.Check(password, "zhangsan"));

    [Fact]
    public void Check_TooLong_WillNotDo() => Assert.NotNull(PasswordRules.Check(string.Concat(Enumerable.Repeat("aZ9-k", 26)), "zhangsan"));

    [Theory]
    [InlineData("password2026")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("123456password")]
    [InlineData("Administrator1")]
    [InlineData("woaini1314520")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("zonggonghui2026")]
    [InlineData("ｐａｓｓｗｏｒｄ２０２６")]
    public void Check_WhatEverybodyTries_WillNotDo(string password) => Assert.NotNull(PasswordRules.Check(password, "zhangsan"));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("123412341234")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklmn")]
    [InlineData("lkjhgfdsapoiuy")]
    public void Check_Regular_WillNotDo(string password) => Assert.Contains("有规律", PasswordRules.Check(password, "zhangsan"));

    [Fact]
    public void Check_WithTheUserName_WillNotDo() => Assert.Contains("用户名", PasswordRules.Check("h7Qm-ZhangSan-9Lzt", "zhangsan"));
}
