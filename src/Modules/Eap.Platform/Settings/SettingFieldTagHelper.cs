using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eap.Platform.Settings;

/// <summary>
/// <c>&lt;setting-field name label hint value error /&gt;</c>: label, hint, message and control together, for settings and other plain forms
/// of the admin. With <c>rows</c> it is a text area; other attributes go to the control.
/// </summary>
[HtmlTargetElement("setting-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SettingFieldTagHelper : TagHelper
{
    /// <summary>Name and id of the control.</summary>
    public required string Name { get; set; }

    /// <summary>Label, in Chinese.</summary>
    public required string Label { get; set; }

    /// <summary>Under the label; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What the control shows.</summary>
    public string? Value { get; set; }

    /// <summary>What is wrong; null when it is right.</summary>
    public string? Error { get; set; }

    /// <summary>Rows of a text area; 0: one line.</summary>
    public int Rows { get; set; }

    /// <summary>A short control.</summary>
    public bool Short { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A text attribute whose expression is null arrives empty.
        (Hint, Error) = (Blank(Hint), Blank(Error));
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input") { TagRenderMode = Rows > 0 ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        foreach (var attribute in output.Attributes.ToList()) control.Attributes[attribute.Name] = attribute.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Error is null ? "" : "error", Short ? "short" : "" }.Where(word => word.Length > 0)));
        output.Content.AppendHtml(Element("label", Label, "for", Name));
        var described = new List<string>();
        if (Hint is not null) output.Content.AppendHtml(Described("hint", Hint, described));
        if (Error is not null) output.Content.AppendHtml(Described("message", Error, described, "error"));
        control.Attributes["id"] = Name;
        control.Attributes["name"] = Name;
        if (described.Count > 0) control.Attributes["aria-describedby"] = string.Join(' ', described);
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
        Fill(control);
        output.Content.AppendHtml(control);
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void Fill(TagBuilder control)
    {
        if (Rows > 0)
        {
            control.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // A browser drops the first line break of a text area.
            control.InnerHtml.AppendHtml("\n").Append(Value ?? "");
            return;
        }

        control.Attributes.TryAdd("type", "text");
        control.Attributes["value"] = Value ?? "";
        control.Attributes.TryAdd("autocomplete", "off");
    }

    private TagBuilder Described(string style, string text, List<string> described, string? suffix = null)
    {
        var id = $"{Name}-{suffix ?? style}";
        described.Add(id);
        var element = Element("p", text, "class", style);
        element.Attributes["id"] = id;
        return element;
    }

    private static TagBuilder Element(string name, string text, string attribute, string value)
    {
        var element = new TagBuilder(name);
        element.Attributes[attribute] = value;
        element.InnerHtml.Append(text);
        return element;
    }
}
