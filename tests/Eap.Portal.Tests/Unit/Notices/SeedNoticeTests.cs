using Eap.Portal.Notices.Import;
using static Eap.Portal.Tests.Unit.Notices.Wording;

namespace Eap.Portal.Tests.Unit.Notices;

/// <summary>The importer over the two real notices, where they are at hand; the invented ones of the same shape always.</summary>
public sealed class SeedNoticeTests
{
    [Fact]
    public void HardWrappedNotice_IsWholeWithItsTables()
    {
        AssertWhole(Samples.Wrapped);
        if (Seeds.Rizhao is not { } text)
        {
            return;
        }

        AssertWhole(text);
        var notice = new NoticeTextImporter().Import(text).Notice!;
        Assert.Null(notice.Title);
        Assert.Null(notice.DocumentNumber);
        Assert.Equal(new DateOnly(2018, 9, 17), notice.SignedOn);
        Assert.Equal(2, notice.Issuers.Count);
        Assert.Equal(3, notice.Addressees.Count);
        Assert.Equal("日照市总工会办公室2018年9月17日印发", Condense(notice.Imprint!));
        Assert.Equal(["", "一、", "二、", "三、", "四、"], notice.Body.Select(clause => clause.Number ?? ""));
        Assert.Equal([0, 0, 5, 5, 3], notice.Body.Select(clause => clause.Children.Count));
        Assert.Equal([(1, 8, "34"), (2, 8, "8"), (3, 6, "6")], notice.Annexes.Take(3).Select(annex => (annex.Number, annex.Rows.Count, annex.Footer![1])));
        Assert.Equal([5, 5, 5, 5, 5, 5, 2, 2], notice.Annexes[0].Rows.Select(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["基础Ⅰ型", "基础Ⅱ型", "标准型", "完备Ⅰ型", "完备Ⅱ型"], notice.Annexes[3].RowLabels);
        Assert.Equal(["类型", "标准"], notice.Annexes[3].Columns);
        Assert.All(notice.Annexes, annex => Assert.NotNull(annex.Title));
        Assert.Single(notice.Warnings); // no title
        Assert.True(notice.Body.SelectMany(All).All(clause => clause.Text.Split('\n').All(EndsAsAParagraphDoes)));
    }

    [Fact]
    public void FlatNotice_IsWholeAndItsAnnexesAreNamedOnly()
    {
        AssertWhole(Samples.Flat);
        if (Seeds.Qingdao is not { } text)
        {
            return;
        }

        AssertWhole(text);
        var notice = new NoticeTextImporter().Import(text).Notice!;
        Assert.Equal("青岛市总工会关于组织开展2021年职工心理健康服务（EAP）工作的通知", notice.Title);
        Assert.Equal(["青岛市总工会"], notice.Issuers);
        Assert.Equal(new DateOnly(2021, 6, 15), notice.SignedOn);
        Assert.Equal(3, notice.Addressees.Count);
        Assert.Equal([0, 8, 3, 4], notice.Body.Select(clause => clause.Children.Count));
        Assert.Equal([1, 2], notice.Annexes.Select(annex => annex.Number));
        Assert.All(notice.Annexes, annex => Assert.False(annex.HasBody));
        Assert.Single(notice.Remarks);
    }

    private static IEnumerable<NoticeClause> All(NoticeClause clause) => clause.Children.SelectMany(All).Prepend(clause);

    private static bool EndsAsAParagraphDoes(string paragraph) => paragraph.Length == 0 || "。：；”".Contains(paragraph[^1]);
}
