using Eap.Articles.Models;
using Eap.Contents.Parts.Taxonomies;

namespace Eap.Articles.Tests.Unit;

public sealed class ArticleFilterTests
{
    private static readonly Term Sleep = new("4a", "睡眠", "shuimian", 0);
    private static readonly Term Migrants = new("4b", "农民工", "nongmingong", 0);

    [Fact]
    public void Url_OfNoFilter_IsTheList() => Assert.Equal("/articles", new ArticleFilter().Url());

    [Fact]
    public void Url_OfTheFirstPage_NamesNoPage() => Assert.Equal("/articles?topic=shuimian", new ArticleFilter(Sleep).Url(1));

    [Fact]
    public void Url_OfEverything_EscapesWordsAndKeepsTheOrder() =>
        Assert.Equal("/articles?topic=shuimian&audience=nongmingong&feeling=%E4%B8%8D%E6%83%B3%26%3Cb%3E&page=3", new ArticleFilter(Sleep, Migrants, "不想&<b>").Url(3));
}
