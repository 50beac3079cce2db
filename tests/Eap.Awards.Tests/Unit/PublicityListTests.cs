using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>2.5.3: another list begins again, a typing correction does not.</summary>
public sealed class PublicityListTests
{
    private static readonly PublicityEntry[] List = [Entry("a", "例一鸣"), Entry("b", "例二红"), Entry("c", "日照例子机械有限公司工会")];

    public static TheoryData<PublicityEntry[], bool, PublicityChangeKind> Changes => new()
    {
        { [List[2], List[0], List[1]], false, PublicityChangeKind.Nothing },
        { List, true, PublicityChangeKind.Nothing },
        { [List[0], List[1]], true, PublicityChangeKind.Restart },
        { [.. List, Entry("d", "例三")], true, PublicityChangeKind.Restart },
        { [Entry("a", "例一明"), List[1], List[2]], true, PublicityChangeKind.TypingCorrection },
        { [Entry("a", "例一明"), List[1], List[2]], false, PublicityChangeKind.Restart },
        { [Entry("a", "例 一鸣"), List[1], List[2]], true, PublicityChangeKind.TypingCorrection },
        { [Entry("a", "例四海"), List[1], List[2]], true, PublicityChangeKind.Restart },
        { [List[0] with { Name = "例二红" }, List[1] with { Name = "例一鸣" }, List[2]], true, PublicityChangeKind.Restart },
        { [List[0] with { Unit = "别的单位" }, List[1], List[2]], true, PublicityChangeKind.Restart },
        { [List[0] with { Reason = "别的事由" }, List[1], List[2]], true, PublicityChangeKind.Restart },
        { [List[0], List[1], Entry("c", "日照例子机械有限责任公司工会")], true, PublicityChangeKind.TypingCorrection },
        { [List[0], List[1], Entry("c", "日照样品化工有限公司工会")], true, PublicityChangeKind.Restart },
        { [Entry("d", "例一鸣"), List[1], List[2]], true, PublicityChangeKind.Restart },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Change_IsWhatMoved_NotWhatSomebodySays(PublicityEntry[] after, bool isTyping, PublicityChangeKind expected)
    {
        var change = PublicityList.Change(List, after, isTyping);

        Assert.Equal(expected, change.Kind);
        Assert.Equal(expected == PublicityChangeKind.Nothing, change.Moved.Count == 0);
    }

    [Fact]
    public void Change_IsWrittenDownInWords() => Assert.Equal(["去掉例二红", "增加例三", "例一鸣的单位改了", "日照例子机械有限公司工会改为日照例子机械公司工会"],
        PublicityList.Change(List, [List[0] with { Unit = "别的单位" }, Entry("d", "例三"), List[2] with { Name = "日照例子机械公司工会" }], true).Moved);

    private static PublicityEntry Entry(string id, string name) => new(id, name, "例区总工会", "三年开展心理健康服务");
}
