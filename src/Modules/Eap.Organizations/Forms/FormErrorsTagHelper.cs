using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eap.Organizations.Forms;

/// <summary><c>&lt;form-errors title="…" /&gt;</c>: every message of the form, at its top, each leading to its field; nothing when all is well.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormErrorsTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public required string Title { get; set; }

    /// <summary>The view around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState.SelectMany(pair => pair.Value!.Errors.Select(error => (pair.Key, error.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Title);
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            var item = new TagBuilder("li");
            if (key.Length == 0) item.InnerHtml.Append(message);
            else item.InnerHtml.AppendHtml(Link($"#{TagBuilder.CreateSanitizedId(key, "_")}", message));
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Link(string target, string text)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = target } };
        link.InnerHtml.Append(text);
        return link;
    }
}
