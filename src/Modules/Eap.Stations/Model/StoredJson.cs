using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eap.Stations.Model;

/// <summary>Keeps a small object as text in a column.</summary>
internal static class StoredJson
{
    public static ValueConverter<T, string> Of<T>() where T : class, new() => new(value => Write(value), text => Read<T>(text));

    public static ValueComparer<T> Compared<T>() where T : class, new() => new((left, right) => Write(left) == Write(right), value => Write(value).GetHashCode(StringComparison.Ordinal), value => Read<T>(Write(value)));

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, JOptions.Default);

    private static T Read<T>(string text) where T : class, new() => JsonSerializer.Deserialize<T>(text, JOptions.Default) ?? new T();
}
