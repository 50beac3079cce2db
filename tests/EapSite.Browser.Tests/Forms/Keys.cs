using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Forms;

/// <summary>A keyboard: goes forward with Tab to what has this name, and uses it with the keys everybody knows.</summary>
internal sealed class Keys(IPage page)
{
    private const int Most = 120;

    /// <summary>Writes into a box.</summary>
    public async Task WriteAsync(string name, string text)
    {
        await ToAsync(name);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Takes the next option of a list.</summary>
    public async Task NextOptionAsync(string name)
    {
        await ToAsync(name);
        await page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(string name)
    {
        await ToAsync(name);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Follows a link or presses a button, and waits for the page it leads to.</summary>
    public async Task PressAsync(string name)
    {
        await ToAsync(name);
        await page.EvaluateAsync("() => { window.here = true; }");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !window.here && document.readyState !== 'loading'");
    }

    /// <summary>Steps a day and time up twice in each of its parts, in whatever order the browser shows them: the second of its first month next year.</summary>
    public async Task NextYearAsync(string name)
    {
        await ToAsync(name);
        for (var part = 0; part < 6; part++)
        {
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.NotEmpty(await page.EvaluateAsync<string>("() => document.activeElement.value"));
    }

    private async Task ToAsync(string name)
    {
        var seen = new List<string>();
        for (var stop = 0; stop < Most; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>(Name));
            if (seen[^1] == name) return;
        }

        Assert.Fail($"{Most} stops and no {name}: {string.Join('、', seen.Distinct())}");
    }

    private const string Name = """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return '';
          return (one.labels && one.labels.length ? one.labels[0].innerText : one.innerText).replace('（选填）', '').trim();
        }
        """;
}
