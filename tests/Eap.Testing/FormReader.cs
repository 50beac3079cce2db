using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Eap.Testing;

/// <summary>Reads a form as a browser would send it, with a person's changes.</summary>
internal static class FormReader
{
    public static IHtmlFormElement Find(SitePage page, string? selector)
    {
        if (selector is not null)
            return page.Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"{page.Url} has no form {selector}.");
        // Mastheads and footers have small forms of their own (sign-out, display); the page's form stands in its main part.
        var forms = Posting(page.Document.QuerySelectorAll("main form"));
        if (forms.Count == 0) forms = Posting(page.Document.QuerySelectorAll("form"));
        if (forms.Count > 1) forms = forms.Where(form => new Uri(page.Url, form.GetAttribute("action") ?? "").AbsolutePath == page.Url.AbsolutePath).ToList() is [var own] ? [own] : forms;
        return forms is [var only] ? only : throw new InvalidOperationException($"{page.Url} has {forms.Count} forms that post; name one by a selector.");
    }

    public static HttpRequestMessage Submit(SitePage page, IHtmlFormElement form, FormFields fields, string? button)
    {
        Fill(page, form, fields);
        var entries = Entries(form, Button(form, button), fields);
        var action = new Uri(page.Url, (Button(form, button)?.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } url ? url : page.Url.PathAndQuery);
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(action) { Query = new FormUrlEncodedContent(Texts(entries)).ReadAsStringAsync().GetAwaiter().GetResult() }.Uri);
        return new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = string.Equals(form.GetAttribute("enctype"), "multipart/form-data", StringComparison.OrdinalIgnoreCase) ? Multipart(entries) : new FormUrlEncodedContent(Texts(entries)),
        };
    }

    private static List<IHtmlFormElement> Posting(IEnumerable<IElement> elements) =>
        [.. elements.OfType<IHtmlFormElement>().Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))];

    private static void Fill(SitePage page, IHtmlFormElement form, FormFields fields)
    {
        foreach (var (name, value) in fields)
        {
            var elements = form.Elements.Where(element => element.GetAttribute("name") == name).ToList();
            if (elements.Count == 0)
                throw new InvalidOperationException($"The form of {page.Url} has no field {name}; it has {string.Join(", ", form.Elements.Select(element => element.GetAttribute("name")).Where(found => found is not null).Distinct())}.");
            // Beside boxes a hidden input of the same name says that none is ticked: it stays as it is.
            var boxes = elements.Any(element => element is IHtmlInputElement { Type: "checkbox" });
            foreach (var element in elements.Where(element => !boxes || element is not IHtmlInputElement { Type: "hidden" })) Fill(element, value);
        }
    }

    private static void Fill(IElement element, FormValue value)
    {
        switch (element)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value.IsChecked ?? value.Texts.Contains(box.Value);
                break;
            case IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "hidden" } when value.File is null && value.IsChecked is not null:
                // The hidden twin that says false for an empty checkbox stays as it is.
                break;
            case IHtmlInputElement { Type: "file" }:
                break;
            case IHtmlInputElement input:
                input.Value = string.Join(',', value.Texts);
                break;
            case IHtmlTextAreaElement area:
                area.Value = string.Join('\n', value.Texts);
                break;
            case IHtmlSelectElement select:
                var missing = value.Texts.Except(select.Options.Select(option => option.Value)).ToList();
                if (missing.Count > 0) throw new InvalidOperationException($"The choice {element.GetAttribute("name")} does not offer {string.Join(", ", missing)}.");
                foreach (var option in select.Options) option.IsSelected = value.Texts.Contains(option.Value);
                break;
        }
    }

    private static List<KeyValuePair<string, object>> Entries(IHtmlFormElement form, IElement? button, FormFields fields)
    {
        var entries = new List<KeyValuePair<string, object>>();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || IsDisabled(element)) continue;
            entries.AddRange(Values(element, fields, name).Select(value => KeyValuePair.Create(name, value)));
        }

        if (button?.GetAttribute("name") is { Length: > 0 } pressed) entries.Add(KeyValuePair.Create(pressed, (object)(button.GetAttribute("value") ?? "")));
        entries.AddRange(fields.Forged.Select(field => KeyValuePair.Create(field.Key, (object)field.Value)));
        return entries;
    }

    private static IEnumerable<object> Values(IElement element, FormFields fields, string name) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.HasAttribute("value") ? box.Value : "on"] : [],
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" } => [],
        IHtmlInputElement { Type: "file" } => fields.Where(field => field.Key == name).Select(field => field.Value.File).OfType<FormFile>(),
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value.ReplaceLineEndings("\r\n")],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected && !option.IsDisabled).Select(option => option.Value),
        _ => [],
    };

    private static bool IsDisabled(IElement element) => element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null || element.Closest("template") is not null;

    // The one asked for by value or text, else the first, as Enter in a field would.
    private static IElement? Button(IHtmlFormElement form, string? button)
    {
        var buttons = form.Elements.Where(element => element is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }).ToList();
        if (button is null) return buttons.FirstOrDefault();
        return buttons.FirstOrDefault(found => found.GetAttribute("value") == button || found.GetAttribute("name") == button || found.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"The form has no button {button}; it has {string.Join(", ", buttons.Select(found => found.TextContent.Trim()))}.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(IEnumerable<KeyValuePair<string, object>> entries) =>
        entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is FormFile file ? file.Name : (string)entry.Value));

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, object>> entries)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in entries)
        {
            if (value is not FormFile file)
            {
                content.Add(new StringContent((string)value), name);
                continue;
            }

            var part = new ByteArrayContent(file.Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
            content.Add(part, name, file.Name);
        }

        return content;
    }
}
