using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Model;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>Makes inputs for the members of a settings object.</summary>
/// <typeparam name="T">The settings object.</typeparam>
public static class KindInputs<T> where T : class, new()
{
    /// <summary>A line, or several.</summary>
    public static KindInput Text(string name, string label, Func<T, string?> get, Action<T, string?> set, int most, bool lines = false, string? hint = null, bool required = false) => new(name, label, lines ? KindControl.Lines : KindControl.Line)
    {
        Hint = hint, Read = bag => get(bag.Get<T>()) ?? "",
        Write = (bag, text) =>
        {
            if (required && text.Length == 0) return $"请填写“{label}”。";
            if (new StringInfo(text).LengthInTextElements > most) return $"“{label}”最多 {most} 个字。";
            Change(bag, settings => set(settings, text.Length == 0 ? null : text));
            return null;
        },
    };

    /// <summary>A number; empty means none.</summary>
    public static KindInput Number(string name, string label, Func<T, decimal?> get, Action<T, decimal?> set, decimal least, decimal most, int scale = 0, string? hint = null) => new(name, label, KindControl.Number)
    {
        Hint = hint, Read = bag => get(bag.Get<T>()) is { } value ? TypedNumber.Write(value) : "",
        Write = (bag, text) =>
        {
            decimal? value = null;
            if (text.Length > 0)
            {
                if (!TypedNumber.TryRead(text, out var number)) return $"“{label}”请填写数字。";
                if (TypedNumber.Problems(number, scale, least, most).FirstOrDefault() is { } problem) return $"“{label}”{problem}";
                value = number;
            }

            Change(bag, settings => set(settings, value));
            return null;
        },
    };

    /// <summary>A box.</summary>
    public static KindInput Box(string name, string label, Func<T, bool> get, Action<T, bool> set, string? hint = null) => new(name, label, KindControl.Box)
    {
        Hint = hint, Read = bag => get(bag.Get<T>()) ? "true" : "",
        Write = (bag, text) =>
        {
            Change(bag, settings => set(settings, text == "true"));
            return null;
        },
    };

    /// <summary>One of several.</summary>
    public static KindInput Choice(string name, string label, IReadOnlyList<FieldOption> options, Func<T, string?> get, Action<T, string> set, string? hint = null) => new(name, label, KindControl.Choice)
    {
        Hint = hint, Options = options, Read = bag => get(bag.Get<T>()) ?? "",
        Write = (bag, text) =>
        {
            if (options.All(option => option.Value != text)) return $"请选择“{label}”。";
            Change(bag, settings => set(settings, text));
            return null;
        },
    };

    /// <summary>Changes a settings object in its bag; members it does not know stay.</summary>
    public static void Change(JsonObject bag, Action<T> change)
    {
        var settings = bag.Get<T>();
        change(settings);
        var json = bag[typeof(T).Name] is JsonObject known ? known.DeepClone().AsObject() : [];
        foreach (var property in typeof(T).GetProperties())
            foreach (var key in json.Select(member => member.Key).Where(key => string.Equals(key, property.Name, StringComparison.OrdinalIgnoreCase)).ToList()) json.Remove(key);
        foreach (var (key, value) in JsonSerializer.SerializeToNode(settings, ContentJson.Options)!.AsObject()) json[key] = value?.DeepClone();
        bag[typeof(T).Name] = json;
    }
}
