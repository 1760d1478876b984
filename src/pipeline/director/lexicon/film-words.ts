/** Words for the film rather than for what is in it: they go to the camera, the look and the edit, never to the props. */
export const filmWords: ReadonlySet<string> = new Set(
  `angle animation anime aperture art artwork aspect atmosphere backdrop background blur bokeh cartoon cgi cinematography clip close close-up closeup color colour composition contrast cut depth detail
  drawing drone_shot effect exposure fade filter film focus footage foreground frame framing fps grain hd illustration image lens lighting look loop macro masterpiece medium mode montage motion movement movie
  panorama perspective photo photograph photography picture pixel pov quality realism rendering render resolution saturation scene sequence setting shot silhouette slow-motion style still tableau texture
  theme tilt timelapse time-lapse tone tracking transition vibe video view viewpoint vignette wallpaper zoom 4k 8k uhd hyperlapse dolly crane_shot camera_movement field_of_view b-roll backlight
  slow_motion watercolor watercolour oil_painting pixel_art concept_art subject shoot photoshoot`
    .split(/[\n ]+/)
    .map((word) => word.replaceAll('_', ' ')),
)
