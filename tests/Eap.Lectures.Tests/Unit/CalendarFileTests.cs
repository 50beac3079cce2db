using System.Text;
using Eap.Platform.Calendars;

namespace Eap.Lectures.Tests.Unit;

public sealed class CalendarFileTests
{
    private static readonly DateTime Start = new(2026, 11, 27, 6, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Escape_Separators_AreEscapedAndBreaksBecomeLetters() => Assert.Equal(@"一\;二\,三\\四\n五", CalendarText.Escape("一;二,三\\四\r\n五\a"));

    [Fact]
    public void Lines_LongChineseTexts_AreFoldedBetweenCharactersWithin75Octets()
    {
        // Three octets each, then four: no fold falls on a multiple of either.
        var title = new string('压', 200) + string.Concat(Enumerable.Repeat("𠮷", 50));

        var file = CalendarFile.Write("日历", [Entry() with { Summary = title }]);

        var lines = file.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('�', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)));
        Assert.Contains($"SUMMARY:{title}", ICalendar.Unfold(file));
    }

    [Fact]
    public void Lines_OfExactly75Octets_AreNotFolded()
    {
        var file = new StringBuilder();
        CalendarText.AppendLine(file, new string('x', 75));
        CalendarText.AppendLine(file, new string('x', 76));

        Assert.Equal($"{new string('x', 75)}\r\n{new string('x', 75)}\r\n x\r\n", file.ToString());
    }

    [Fact]
    public void File_WholeText_EndsEveryLineWithCrLfAndBalances()
    {
        var file = CalendarFile.Write("职工公益讲座", [Entry(), Entry() with { Uid = "b" }]);

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", ""));
        Assert.DoesNotContain("VALARM", file);
        var events = ICalendar.Events(file);
        Assert.Equal(["a", "b"], events.Select(entry => entry["UID"]));
        Assert.Equal("20261127T060000Z", events[0]["DTSTART"]);
        Assert.Equal("20261127T073000Z", events[0]["DTEND"]);
        Assert.Equal("CONFIRMED", events[0]["STATUS"]);
    }

    [Fact]
    public void File_WithoutEvents_IsStillACalendar() => Assert.Empty(ICalendar.Events(CalendarFile.Write("空", [])));

    [Fact]
    public void Sequence_OfALaterVersion_IsHigher()
    {
        var file = CalendarFile.Write("日历", [Entry(), Entry() with { ChangedUtc = Start.AddSeconds(1) }]);

        var numbers = ICalendar.Events(file).Select(entry => int.Parse(entry["SEQUENCE"])).ToList();
        Assert.True(numbers[1] > numbers[0]);
    }

    private static CalendarEvent Entry() => new() { Uid = "a", ChangedUtc = Start, StartUtc = Start, EndUtc = Start.AddMinutes(90), Summary = "压力管理" };
}
