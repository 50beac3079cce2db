using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Trees;

namespace Eap.Contents.Tests.Unit.Trees;

public sealed class TermTreeTests
{
    private readonly TermTree _tree = new(new TaxonomyPart());

    public TermTreeTests()
    {
        Add("a", "压力", "yali", null);
        Add("a1", "加班", "jiaban", "a");
        Add("a2", "考核", "kaohe", "a");
        Add("b", "睡眠", "shuimian", null);
    }

    [Fact]
    public void Walk_Tree_IsInReadingOrderWithItsDepth() => Assert.Equal(["0压力", "1加班", "1考核", "0睡眠"], Lines());

    [Fact]
    public void Move_AmongSiblings_TakesWhatIsBelowAlongAndStopsAtTheEnds()
    {
        Assert.True(ItemTree.Move(Node("b"), up: true));
        Assert.Equal(["0睡眠", "0压力", "1加班", "1考核"], Lines());
        Assert.False(ItemTree.Move(Node("b"), up: true));
        Assert.False(ItemTree.Move(Node("a2"), up: false));
    }

    [Fact]
    public void Place_UnderAnother_ComesLastThereAndNeverUnderItself()
    {
        _tree.Place(Node("a"), "b");
        Assert.Equal(["0睡眠", "1压力", "2加班", "2考核"], Lines());
        Assert.DoesNotContain(_tree.PlacesFor(Node("a")), place => place.Id is "a" or "a1");
        Assert.False(_tree.Takes("a1", Node("a")));
        Assert.True(_tree.Takes(null, Node("a")));
    }

    [Fact]
    public void PlacesFor_TreeAsDeepAsAllowed_OffersNoLevelMore()
    {
        Add("a11", "夜班", "yeban", "a1");
        Add("a111", "倒班", "daoban", "a11");

        Assert.DoesNotContain(_tree.PlacesFor(null), place => place.Id == "a111");
        Assert.False(_tree.Takes("b", Node("a")));
    }

    [Fact]
    public void Change_Slug_RemembersTheOldOneUntilAnotherTermTakesIt()
    {
        _tree.Change(Node("a"), "压力管理", "yali-guanli");
        Assert.Equal(["yali"], TermTree.MemoryOf(Node("a")).FormerSlugs);

        Add("c", "压力源", "yali", null);
        Assert.Empty(TermTree.MemoryOf(Node("a")).FormerSlugs);

        _tree.Change(Node("c"), "压力源", "yaliyuan");
        _tree.Change(Node("c"), "压力源", "yali");
        Assert.Equal(["yaliyuan"], TermTree.MemoryOf(Node("c")).FormerSlugs);
    }

    [Fact]
    public void Merge_TermWithOthersBelow_HandsOverEverything()
    {
        _tree.Change(Node("a"), "压力", "yali-2");
        _tree.Merge(Node("a"), Node("b"));

        Assert.Equal(["0睡眠", "1加班", "1考核"], Lines());
        var memory = TermTree.MemoryOf(Node("b"));
        Assert.Equal(["yali", "yali-2"], memory.FormerSlugs);
        Assert.Equal(["a"], memory.MergedIds);
    }

    [Fact]
    public void Merge_IntoOneThatIsMergedItself_StillLeadsToTheLast()
    {
        _tree.Merge(Node("a1"), Node("a2"));
        _tree.Merge(Node("a2"), Node("b"));

        Assert.Equal(["a1", "a2"], TermTree.MemoryOf(Node("b")).MergedIds);
        Assert.Equal(["jiaban", "kaohe"], TermTree.MemoryOf(Node("b")).FormerSlugs);
    }

    private void Add(string id, string title, string slug, string? parent) => _tree.Add(id, "taxonomy", title, slug, parent);

    private TreeNode Node(string id) => _tree.Find(id)!;

    private IEnumerable<string> Lines() => _tree.Nodes.Select(node => $"{node.Depth}{node.Title}");
}
