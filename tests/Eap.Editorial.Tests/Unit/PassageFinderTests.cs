using Eap.Editorial.Passages;

namespace Eap.Editorial.Tests.Unit;

public sealed class PassageFinderTests
{
    [Theory]
    [InlineData("同一句", 0, 0)]
    [InlineData("同一句", 2, 2)]
    [InlineData("同一句", 9, 2)]
    [InlineData("中间\n一 段", 5, 1)]
    [InlineData("没有的", 1, null)]
    public void Place_Comment_StandsAtTheNearestParagraphWithItsWords(string quote, int place, int? expected)
    {
        Passage[] passages = [new(0, null, "", "同一句话。"), new(1, null, "", "中间一段。"), new(2, null, "", "同一句话。")];

        var (placed, adrift) = PassageFinder.Place(passages, [Comment(quote, place)]);

        Assert.Equal(expected, placed.FirstOrDefault(passage => passage.Comments.Count > 0)?.Place);
        Assert.Equal(expected is null ? 1 : 0, adrift.Count);
    }

    private static PassageComment Comment(string quote, int place) => new() { CommentId = "c", ContentItemId = "i", VersionId = "v", Place = place, Quote = quote, Text = "批", AuthorId = "a", AuthorName = "例某" };
}
