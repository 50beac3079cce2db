using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eap.Organizations.Forms;

/// <summary>
/// <c>&lt;form-field for="Name" label="…" hint="…" /&gt;</c>: label, hint, message and control together, tied for screen readers. With
/// <c>items</c> the control is a list, with <c>rows</c> several lines; own content (a link, a note) stands after the control.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for")]
public sealed class FormFieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>What it is called.</summary>
    public required string Label { get; set; }

    /// <summary>How to fill it in; null for nothing.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's type; default text.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Choices of a list; null for an input.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Lines of a text; null for an input.</summary>
    public int? Rows { get; set; }

    /// <summary>Must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>Longest text.</summary>
    public int? Maxlength { get; set; }

    /// <summary>What browsers may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Keyboard of a phone.</summary>
    public string? Inputmode { get; set; }

    /// <summary>The view around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");
        var messages = ViewContext.ViewData.ModelState.TryGetValue(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), out var state)
            ? state.Errors.Select(error => error.ErrorMessage).ToList() : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{context.AllAttributes["class"]?.Value ?? "field"}{(messages.Count > 0 ? " error" : "")}");
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        if (Hint is not null) output.Content.AppendHtml(Line("hint", $"{id}-hint", Hint));
        if (messages.Count > 0) output.Content.AppendHtml(Line("message", $"{id}-error", string.Join(" ", messages)));
        output.Content.AppendHtml(Control(id, messages.Count > 0));
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }

    private TagBuilder Control(string id, bool wrong)
    {
        var attributes = new Dictionary<string, object?>();
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", wrong ? $"{id}-error" : null }.OfType<string>());
        if (described.Length > 0) attributes["aria-describedby"] = described;
        if (wrong) attributes["aria-invalid"] = "true";
        if (Required) attributes["required"] = "required";
        if (Maxlength is { } most) attributes["maxlength"] = most;
        if (Autocomplete is not null) attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null) attributes["inputmode"] = Inputmode;
        if (Items is not null) return generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items, allowMultiple: false, attributes);
        if (Rows is { } rows) return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows, 40, attributes);
        if (Type == "password") return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes);
        attributes["type"] = Type;
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes);
    }

    private static TagBuilder Line(string css, string id, string text)
    {
        var line = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = id } };
        line.InnerHtml.Append(text);
        return line;
    }
}
