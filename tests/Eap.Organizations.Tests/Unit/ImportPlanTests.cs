using Eap.Organizations.Directory;
using Eap.Organizations.Import;

namespace Eap.Organizations.Tests.Unit;

public sealed class ImportPlanTests
{
    private static readonly Organization City = Node("city", "例市总工会", null, OrganizationKind.MunicipalFederation);
    private static readonly Organization Ju = Node("ju", "莒县总工会", City, OrganizationKind.DistrictFederation);
    private static readonly Organization Wulian = Node("wulian", "五莲县总工会", City, OrganizationKind.DistrictFederation);
    private static readonly Organization Closed = Node("closed", "撤销的工会", City, OrganizationKind.DirectUnit, active: false);

    [Fact]
    public void GoodRows_InAnyOrder_AreClean()
    {
        var plan = Plan(Row(2, "热处理分会", "jx"), Row(3, "例达机械工会", "ju", code: "jx"), Row(4, "例运公交工会", "五莲县总工会"));

        Assert.True(plan.IsClean);
        Assert.Equal(["例达机械工会", "例运公交工会", "热处理分会"], plan.ParentsFirst().Select(row => row.Name));
    }

    [Fact]
    public void FactsOfARow_AreRead()
    {
        var plan = Plan(Row(2, "例达机械工会", "ju") with { Year = "２０２６", Workers = "1,200", Members = "1100", Women = null });

        Assert.True(plan.IsClean);
        Assert.Equal((2026, 1200, 1100, null), plan.Rows[0].Facts);
    }

    [Theory]
    [InlineData(null, "企事业单位工会", "ju", null, "没有名称")]
    [InlineData("例厂工会", "不认识的类型", "ju", null, "不在类型表里")]
    [InlineData("例厂工会", null, "ju", null, "没有类型")]
    [InlineData("例厂工会", "市总工会", "ju", null, "一个站点只有一个")]
    [InlineData("例厂工会", "企事业单位工会", null, null, "没有上级")]
    [InlineData("例厂工会", "企事业单位工会", "没有的单位", null, "找不到上级")]
    [InlineData("例厂工会", "企事业单位工会", "closed", null, "已停用")]
    [InlineData("例厂工会", "企事业单位工会", "ju", "例厂", "编码只用")]
    [InlineData("例厂工会", "企事业单位工会", "ju", "WULIAN", "编码已被“五莲县总工会”使用")]
    [InlineData(" 莒县　总工会", "区县（市）总工会", "city", null, "同一上级下已有")]
    public void BadRow_IsRefusedWithItsReason(string? name, string? kind, string? parent, string? code, string reason)
    {
        var plan = Plan(Row(2, "好的工会", "ju"), new ImportRow { Number = 3, Name = name, Kind = kind, Parent = parent, Code = code });

        Assert.False(plan.IsClean);
        Assert.Empty(plan.Rows[0].Problems);
        Assert.Contains(plan.Rows[1].Problems, problem => problem.Contains(reason));
    }

    [Theory]
    [InlineData("2026", "五十余", null, null, "不是整数")]
    [InlineData("2026", "50.5", null, null, "不是整数")]
    [InlineData(null, "50", null, null, "没填年份")]
    [InlineData("今年", "50", null, null, "不是四位数")]
    [InlineData("2026", "50", "51", null, "会员人数不能多于")]
    public void BadFacts_AreRefusedWithTheirReason(string? year, string? workers, string? members, string? women, string reason)
    {
        var plan = Plan(Row(2, "例厂工会", "ju") with { Year = year, Workers = workers, Members = members, Women = women });

        Assert.Contains(plan.Rows[0].Problems, problem => problem.Contains(reason));
    }

    [Fact]
    public void AllReasonsOfARow_AreSaidAtOnce() =>
        Assert.True(Plan(new ImportRow { Number = 2, Kind = "x", Workers = "y" }).Rows[0].Problems.Count >= 4);

    [Fact]
    public void SameCodeTwice_NamesTheOtherLine() =>
        Assert.Contains("第 2 行", Assert.Single(Plan(Row(2, "甲工会", "ju", code: "jx"), Row(3, "乙工会", "ju", code: "JX")).Rows[1].Problems));

    [Fact]
    public void SameNameTwiceUnderOneParent_NamesTheOtherLine() =>
        Assert.Contains("第 2 行", Assert.Single(Plan(Row(2, "甲工会", "ju"), Row(3, "甲工会 ", "莒县总工会")).Rows[1].Problems));

    [Fact]
    public void SameNameUnderTwoParents_IsFine() => Assert.True(Plan(Row(2, "甲工会", "ju"), Row(3, "甲工会", "wulian")).IsClean);

    [Fact]
    public void ParentNamedTwice_AsksForTheCode() =>
        Assert.Contains("不止一个", Assert.Single(Plan(Row(2, "甲工会", "ju"), Row(3, "甲工会", "wulian"), Row(4, "乙分会", "甲工会")).Rows[2].Problems));

    [Fact]
    public void RowsThatAreEachOthersParent_AreRefused()
    {
        var plan = Plan(Row(2, "甲工会", "yi", code: "jia"), Row(3, "乙工会", "jia", code: "yi"), Row(4, "丙分会", "jia"));

        Assert.All(plan.Rows, row => Assert.NotEmpty(row.Problems));
        Assert.Contains("绕了一圈", plan.Rows[0].Problems[0]);
    }

    [Fact]
    public void RowBelowABadRow_CannotStandEither()
    {
        var plan = Plan(Row(2, "甲工会", "没有的单位", code: "jia"), Row(3, "乙分会", "jia", code: "yi"), Row(4, "丙小组", "yi"));

        Assert.Contains("第 2 行", Assert.Single(plan.Rows[1].Problems));
        Assert.Contains("第 3 行", Assert.Single(plan.Rows[2].Problems));
    }

    [Fact]
    public void OrganizationOfAnotherDistrict_IsRefusedWithItsName()
    {
        var plan = ImportPlan.Make([Row(2, "甲工会", "ju"), Row(3, "乙工会", "wulian"), Row(4, "丙分会", "乙工会")], [City, Ju, Wulian, Closed], parent => parent == Wulian);

        Assert.Contains("莒县总工会", Assert.Single(plan.Rows[0].Problems));
        Assert.Empty(plan.Rows[1].Problems);
        Assert.Empty(plan.Rows[2].Problems);
    }

    [Fact]
    public void HealthBodyWithoutParent_AsksForTheTop()
    {
        var row = new ImportRow { Number = 2, Name = "例市卫生健康委员会", Kind = "卫生健康部门" };

        Assert.True(ImportPlan.Make([row], [City], parent => parent is null).IsClean);
        Assert.False(ImportPlan.Make([row], [City], parent => parent is not null).IsClean);
    }

    [Fact]
    public void ChainDeeperThanAPathHolds_IsRefused()
    {
        var rows = Enumerable.Range(0, 20).Select(i => Row(2 + i, $"第{i}级", i == 0 ? "ju" : $"l-{i - 1}", code: $"l-{i}")).ToArray();

        Assert.Contains(Plan(rows).Rows, row => row.Problems.Contains("层级太深了。"));
    }

    [Fact]
    public void TenThousandRowsWithOneBad_SayOneReasonInTime()
    {
        var rows = Enumerable.Range(0, ImportPlan.MostRows).Select(i => Row(2 + i, i == 7_777 ? "" : $"第{i}工会", "ju")).ToArray();

        Assert.Single(Plan(rows).Rows, row => row.Problems.Count > 0);
    }

    [Fact]
    public void Draft_PackedAndUnpacked_IsTheSame()
    {
        ImportRow[] rows = [Row(2, "例厂工会", "ju") with { Workers = "12" }, Row(3, "𠮷·工会", "ju")];

        Assert.Equal(rows, ImportDraft.Unpack(ImportDraft.Pack(rows)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("###")]
    [InlineData("AAAA")]
    public void Draft_NotOneOfOurs_IsNothing(string? text) => Assert.Null(ImportDraft.Unpack(text));

    private static ImportPlan Plan(params ImportRow[] rows) => ImportPlan.Make(rows, [City, Ju, Wulian, Closed], _ => true);

    private static ImportRow Row(int number, string name, string parent, string? code = null) => new() { Number = number, Name = name, Kind = "企事业单位工会", Parent = parent, Code = code };

    private static Organization Node(string code, string name, Organization? parent, OrganizationKind kind, bool active = true) => new()
    {
        OrganizationId = code, Code = code, Name = name, ShortName = name, Kind = kind, ParentId = parent?.OrganizationId, Path = $"{parent?.Path ?? "/"}{code}/", IsActive = active,
    };
}
