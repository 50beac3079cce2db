using System.Text.Json.Nodes;
using Eap.Contents.Parts.Taxonomies;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Search.Searching;
using Eap.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Search.Tests.Engine;

/// <summary>What is found, in which order.</summary>
public sealed class SearchingTests(SearchSites sites)
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Title_OutweighsBody(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "另一件事", "说到鸬鹚，鸬鹚，还是鸬鹚，处处有鸬鹚。");
        await SearchSites.PublishAsync(site, "鸬鹚在湖上", "很长的一篇，讲湖、讲船、讲天气，讲完了还讲别的。");
        await SearchSites.PublishAsync(site, "第三件事", "鸬鹚一次。");

        Assert.Equal("鸬鹚在湖上", (await SearchSites.FindAsync(site, "鸬鹚"))[0]);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Newest_SortsByPublication(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        foreach (var title in new[] { "白鹭一", "白鹭二", "白鹭三" })
        {
            await SearchSites.PublishAsync(site, title, title == "白鹭一" ? "白鹭白鹭白鹭" : "无");
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["白鹭三", "白鹭二", "白鹭一"], await SearchSites.FindAsync(site, "白鹭", request => request with { Newest = true }));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task FullWidthAndCase_AreTheSame(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "ＦＭ１０７．６的夜晚", "每晚ＱＸＹ节目");

        Assert.Equal(["ＦＭ１０７．６的夜晚"], await SearchSites.FindAsync(site, "fm107.6"));
        Assert.Equal(["ＦＭ１０７．６的夜晚"], await SearchSites.FindAsync(site, "qxy"));
        Assert.Equal(["ＦＭ１０７．６的夜晚"], await SearchSites.FindAsync(site, "ＱＸＹ"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Synonyms_FromTheSettings_AreFoundAtOnce(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "野鸽子的夜", "咕咕");
        Assert.Empty(await SearchSites.FindAsync(site, "斑鸠"));
        await site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new SearchSettings { Synonyms = [["斑鸠", "野鸽子"]] }, default));

        Assert.Equal(["野鸽子的夜"], await SearchSites.FindAsync(site, "斑鸠"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sentence_FoundNowhere_IsFoundByItsRareWords(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "喜鹊筑巢", "喜鹊在屋檐下。");

        var results = await site.UseAsync<SiteSearch, SearchResults>(search => search.SearchAsync(new SearchRequest { Typed = "为什么我家门口的喜鹊整天叫" }, default));

        Assert.True(results.IsLoose);
        Assert.Contains(results.Results, result => result.Title.Text == "喜鹊筑巢");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Filters_ByTypeAndTopic_LeaveOnlyThose_AndAreCounted(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var terms = new[] { new Term("4term000000000000000000001", "甲", "jia", 0), new Term("4term000000000000000000002", "乙", "yi", 0) };
        await SearchSites.PublishAsync(site, "大雁甲", "大雁", change: item => Topic(item, terms[0]));
        await SearchSites.PublishAsync(site, "大雁乙", "大雁", change: item => Topic(item, terms[1]));
        await SearchSites.PublishAsync(site, "大雁传说", "大雁", "Tale", item => Topic(item, terms[0]));

        Assert.Equal(3, (await SearchSites.FindAsync(site, "大雁")).Count);
        Assert.Equal(["大雁传说"], await SearchSites.FindAsync(site, "大雁", request => request with { ContentType = "Tale" }));
        Assert.Equal(["大雁传说", "大雁甲"], (await SearchSites.FindAsync(site, "大雁", request => request with { Topic = [terms[0]] })).Order(StringComparer.Ordinal));
        Assert.Equal(["大雁甲"], await SearchSites.FindAsync(site, "大雁", request => request with { ContentType = "Story", Topic = [terms[0]] }));
        var counts = (await site.UseAsync<SiteSearch, SearchResults>(search => search.SearchAsync(new SearchRequest { Typed = "大雁", ContentType = "Story" }, default))).Counts!;
        Assert.Equal((2, 1, 1, 1), (counts.OfType("Story"), counts.OfType("Tale"), counts.OfTopic([terms[0]]), counts.OfTopic([terms[1]])));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task OneCharacter_IsFoundAnywhere(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await SearchSites.PublishAsync(site, "一只鼹", "地下");
        await SearchSites.PublishAsync(site, "鼹鼠", "地下");

        Assert.Equal(["一只鼹", "鼹鼠"], (await SearchSites.FindAsync(site, "鼹")).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task AnyInput_IsAnswered(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        string[] typed =
        [
            "", " ", "\0", "\"", "\"\"\"", "'", "' OR 1=1 --", "*", "心*", "AND", "OR", "NOT", "NEAR(心 理)", "title : 心", "tags:eaptypestory", "(", ")", "心 AND", "\\", "🙂", "👩‍👩‍👧", "\uD800", "心\0理", "-心理", "^心", "{title}: x", "a:b:c",
            "&", "|", "!", "<->", "心 & 理", "!!心", new string('心', 10_000), string.Concat(Enumerable.Repeat("心 理 健 康 ", 2_500)), string.Concat(Enumerable.Repeat("🙂", 5_000)), new string('"', 10_000), "eaptypestory", "%", "_", ";", "a b c d e f g h i j k l m n o p",
        ];
        foreach (var text in typed) await SearchSites.FindAsync(site, text);
        Prop.ForAll(Typed(), text => SearchSites.FindAsync(site, text).GetAwaiter().GetResult() is not null).QuickCheckThrowOnFailure();
    }

    private static void Topic(Contents.Model.ContentItem item, Term term) =>
        item.SetPart("StoryPart", new JsonObject { ["Topics"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(term.Id) } });

    private static Arbitrary<string> Typed()
    {
        var parts = Gen.OneOf(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""), Gen.Elements("\"", "'", "*", "(", ")", " AND ", " OR ", ":", "^", "-", "\\", ";--", "\0", "心", "心理", "𠮷", "\uD800", "&", "|", "!", "<->"));
        return parts.ArrayOf().Select(string.Concat).ToArbitrary();
    }
}
