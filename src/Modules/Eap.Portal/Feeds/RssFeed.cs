using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Eap.Contents.Access;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Feeds;

/// <summary>RSS 2.0 of the newest articles and notices.</summary>
public sealed class RssFeed(ContentAccess contents, MarkdownRenderer markdown)
{
    /// <summary>Most entries.</summary>
    public const int Most = 30;

    private const int SummaryLength = 200;
    private static readonly string[] Types = ["Article", PortalContentTypes.Notice];
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The types shown.</summary>
    public static IReadOnlyList<string> ContentTypes => Types;

    /// <summary>The document.</summary>
    /// <param name="address">The site's address without a slash at the end.</param>
    /// <param name="title">The site's name.</param>
    /// <param name="description">What the feed holds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<XDocument> BuildAsync(string address, string title, string description, CancellationToken cancellationToken)
    {
        var newest = new List<ContentItem>();
        foreach (var type in Types)
            newest.AddRange(await contents.Published(type).OrderByDescending(item => item.PublishedUtc).ThenByDescending(item => item.Id).Take(Most).ToListAsync(cancellationToken));
        var items = newest.Where(item => !string.IsNullOrEmpty(item.As<AutoroutePart>()?.Path)).OrderByDescending(item => item.PublishedUtc).Take(Most).ToList();
        var channel = new XElement("channel", new XElement("title", title), new XElement("link", address + "/"), new XElement("description", description), new XElement("language", "zh-CN"),
            new XElement(Atom + "link", new XAttribute("href", address + "/rss.xml"), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml")));
        if (items.FirstOrDefault()?.PublishedUtc is { } last) channel.Add(new XElement("lastBuildDate", Rfc822(last)));
        channel.Add(items.Select(item => Entry(item, address)));
        return new XDocument(new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "atom", Atom.NamespaceName), channel));
    }

    private XElement Entry(ContentItem item, string address) => new("item", new XElement("title", Clean(item.DisplayText)), new XElement("link", $"{address}/{item.As<AutoroutePart>()!.Path}"),
        new XElement("guid", new XAttribute("isPermaLink", "false"), item.ContentItemId), item.PublishedUtc is { } at ? new XElement("pubDate", Rfc822(at)) : null, new XElement("description", Clean(Summary(item))));

    // A part of another room: read by its names, a summary where it has one, else the beginning of the text.
    private string Summary(ContentItem item)
    {
        var summary = item.Content.Select(part => part.Value?[nameof(Summary)]?["Text"]).OfType<JsonValue>().Select(value => value.TryGetValue(out string? text) ? text : null).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        var text = summary ?? markdown.ToPlainText(item.As<MarkdownBodyPart>()?.Markdown);
        if (text.Length <= SummaryLength) return text;
        return text[..(char.IsHighSurrogate(text[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength)] + "…";
    }

    // XML 1.0 takes no control characters.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 || rune.Value is '\n' or '\t'));

    private static string Rfc822(DateTime utc) => utc.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " GMT";
}
