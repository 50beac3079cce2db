using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit;

public sealed class PersonTracesTests
{
    [Theory]
    [InlineData("二车间李四的家属在单位", "姓名")]
    [InlineData("伤者：张三丰", "姓名")]
    [InlineData("李师傅昨晚没有回来", "姓名")]
    [InlineData("王某受了伤", "姓名")]
    [InlineData("小张一直哭", "姓名")]
    [InlineData("请联系陈静，在三号楼", "姓名")]
    [InlineData("工人牟平坠落", "姓名")]
    [InlineData("李四坠楼了", "姓名")]
    [InlineData("今早厉小明触电，人在医院", "姓名")]
    [InlineData("欧阳静受了伤", "姓名")]
    [InlineData("陪司马懿去医院", "姓名")]
    [InlineData("打13800000000", "电话号码")]
    [InlineData("打１３８００００００００", "电话号码")]
    [InlineData("身份证３７００００１９９００１０１００００", "身份证号")]
    [InlineData("0633-0000000找值班室", "电话号码")]
    [InlineData("身份证370000199001010000", "身份证号")]
    public void In_TextThatNamesSomebody_SaysWhatItLooksLike(string text, string what) => Assert.Contains(what, PersonTraces.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("高处坠落以后，同班组的人情绪不稳，想请人到现场。")]
    [InlineData("周三下午班前会，三十人左右，在二号食堂。")]
    [InlineData("任务重，连着加班两周。")]
    [InlineData("例会，例如周会，也请来")]
    [InlineData("安全事故，安抚家属，费用由单位出")]
    [InlineData("高空坠落，职工焦虑，迟到的多")]
    [InlineData("车间金属粉尘爆炸，很多人受伤")]
    [InlineData("方便的话今天就来，门口有人接。")]
    public void In_TextThatNamesNobody_FindsNothing(string text) => Assert.Empty(PersonTraces.In(text));
}
